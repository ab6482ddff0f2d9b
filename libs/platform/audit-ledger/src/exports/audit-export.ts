import { aggregate, type EventDescription, type PersonalBasis, type RecordWords } from '@varsel/event-sourcing';
import { recordBundleExport } from './record-bundle-export.ts';
import { recordHistoryExport } from './record-history-export.ts';

/** Who took what of the history away: the actor and the moment stand on the event itself. */
export type AuditExportEvent =
  | {
      readonly type: 'HistoryExported';
      readonly format: 'jsonl' | 'csv';
      /** What was chosen; null where nothing was left out. */
      readonly from: string | null;
      readonly to: string | null;
      readonly area: string | null;
      readonly category: string | null;
      readonly record: string | null;
      /** Whose entries: a person, a program or a rule. */
      readonly actor: string | null;
      readonly searched: string | null;
      /** As it stood then; null is everything up to the export. */
      readonly asOf: string | null;
    }
  | {
      readonly type: 'LogBundleExported';
      /** Whether the keys went along that make personal texts readable. */
      readonly personalTexts: 'readable' | 'withheld';
    };

/** One stream an export: it happened, and nothing follows. */
export interface AuditExport {
  readonly happened: boolean;
}

const events: Readonly<Record<AuditExportEvent['type'], EventDescription>> = {
  HistoryExported: {
    title: { da: 'Historikken eksporteret', en: 'History exported' },
    fields: {
      format: { da: 'Format', en: 'Format' },
      from: { da: 'Fra', en: 'From' },
      to: { da: 'Til', en: 'Until' },
      area: { da: 'Kun dette område', en: 'Only this area' },
      category: { da: 'Kun denne slags poster', en: 'Only records of this kind' },
      record: { da: 'Kun denne post', en: 'Only this record' },
      actor: { da: 'Kun, hvad denne gjorde', en: 'Only what this one did' },
      searched: { da: 'Kun poster med teksten', en: 'Only entries with the text' },
      asOf: { da: 'Som den så ud', en: 'As it stood' },
    },
    personal: { searched: 'stream' },
    shape: 2,
  },
  LogBundleExported: {
    title: { da: 'Den underskrevne log eksporteret', en: 'Signed log exported' },
    fields: { personalTexts: { da: 'Tekster om personer', en: 'Texts about people' } },
  },
};

const words: RecordWords = {
  codes: {
    format: { jsonl: { da: 'JSON-linjer', en: 'JSON lines' }, csv: { da: 'CSV (regneark)', en: 'CSV (spreadsheet)' } },
    personalTexts: {
      readable: { da: 'Kan læses i eksporten', en: 'Readable in the export' },
      withheld: { da: 'Holdt tilbage', en: 'Withheld' },
    },
  },
};

const privacy: Readonly<Record<string, PersonalBasis>> = {
  searched: {
    purpose: {
      da: 'Hvilken del af historikken der blev eksporteret',
      en: 'Which part of the history was exported',
    },
    basis: 'GDPR art. 5(2), art. 6(1)(c); § 6, stk. 1, nr. 9',
    erased: { da: 'Sammen med organisationen', en: 'With the organisation' },
  },
};

export const auditExport = aggregate<AuditExport, AuditExportEvent>({
  name: 'audit_export',
  title: { da: 'Eksport af historikken', en: 'Export of the history' },
  initial: { happened: false },
  evolve: () => ({ happened: true }),
  events,
  // Before, an export was of all areas and of everybody.
  upcasts: { HistoryExported: [(data) => ({ ...data, area: null, actor: null })] },
  words,
  privacy,
  acts: [recordHistoryExport, recordBundleExport],
});
