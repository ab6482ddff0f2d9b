import { aggregate, type EventDescription, type PersonalBasis } from '@varsel/event-sourcing';
import { recordLogRestored } from './record-log-restored.ts';
import { rotateLogKey } from './rotate-log-key.ts';

/** What a log says of itself: a new key that signs it, and what was lost when it was brought back from a backup. */
export type AuditLogEvent =
  | { readonly type: 'LogKeyRotated'; readonly from: string; readonly to: string; readonly note: string }
  | {
      readonly type: 'LogRestored';
      readonly epoch: number;
      readonly lastKnownSize: number;
      readonly lastKnownRoot: string | null;
      readonly keptSize: number;
      readonly lostFrom: number | null;
      readonly lostTo: number | null;
      readonly damagedFrom: number | null;
      readonly damagedTo: number | null;
      readonly reason: string;
    };

/** One stream a tenant; its id is the tenant's id. */
export interface AuditLog {
  /** One, and one more for each restore: the log goes on under a name of its own. */
  readonly epoch: number;
  /** The key it was last handed to; null while the first one signs. */
  readonly key: string | null;
}

const events: Readonly<Record<AuditLogEvent['type'], EventDescription>> = {
  LogKeyRotated: {
    title: { da: 'Loggens nøgle skiftet', en: 'Key of the log changed' },
    fields: {
      from: { da: 'Gammel nøgle', en: 'Old key' },
      to: { da: 'Ny nøgle', en: 'New key' },
      note: { da: 'Underskrevet af begge nøgler', en: 'Signed by both keys' },
    },
  },
  LogRestored: {
    title: { da: 'Log genoptaget efter en alarm', en: 'Log resumed after an alarm' },
    fields: {
      epoch: { da: 'Loggens afsnit', en: 'Epoch of the log' },
      lastKnownSize: { da: 'Poster ved sidst kendte stand', en: 'Entries at the last known head' },
      lastKnownRoot: { da: 'Fingeraftryk ved sidst kendte stand', en: 'Fingerprint of the last known head' },
      keptSize: { da: 'Bevarede poster', en: 'Entries kept' },
      lostFrom: { da: 'Tabt fra post nr.', en: 'Lost from entry no.' },
      lostTo: { da: 'Tabt til og med post nr.', en: 'Lost up to entry no.' },
      damagedFrom: { da: 'Ændret fra post nr.', en: 'Altered from entry no.' },
      damagedTo: { da: 'Ændret til og med post nr.', en: 'Altered up to entry no.' },
      reason: { da: 'Begrundelse', en: 'Reason' },
    },
    personal: { reason: 'stream' },
  },
};

const privacy: Readonly<Record<string, PersonalBasis>> = {
  reason: {
    purpose: {
      da: 'Hvorfor loggen blev genskabt, og hvem der vidste det',
      en: 'Why the log was restored, and who knew',
    },
    basis: 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 3',
    erased: { da: 'Sammen med organisationen', en: 'With the organisation' },
  },
};

export const auditLog = aggregate<AuditLog, AuditLogEvent>({
  name: 'audit_log',
  title: { da: 'Revisionslog', en: 'Audit log' },
  initial: { epoch: 1, key: null },
  evolve: (state, event) =>
    event.type === 'LogRestored' ? { ...state, epoch: event.epoch } : { ...state, key: event.to },
  events,
  privacy,
  acts: [rotateLogKey, recordLogRestored],
});
