import { aggregate, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import type { MeasureId } from '@varsel/statute/measures';
import { words } from '../measure/measure.words.ts';
import { riskPrivacy } from '../privacy.ts';
import { addEvidence } from './add-evidence.ts';
import { changeEvidenceCoverage } from './change-evidence-coverage.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

/** What one file stands for: whole measures, single requirements, or both. */
export interface Coverage {
  readonly measures: readonly MeasureId[];
  readonly requirements: readonly string[];
}

/** The file itself lies apart, found by its content. */
export interface EvidenceAdded extends Coverage {
  readonly type: 'EvidenceAdded';
  /** Lower-case hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  readonly title: string;
  /** From when it shows what it shows; the day of upload is the event's own. */
  readonly effectiveOn: LocalDate;
  readonly expiresOn: LocalDate | null;
}

export interface EvidenceCoverageChanged extends Coverage {
  readonly type: 'EvidenceCoverageChanged';
}

export interface EvidenceWithdrawn {
  readonly type: 'EvidenceWithdrawn';
  readonly reason: string;
}

export type EvidenceEvent = EvidenceAdded | EvidenceCoverageChanged | EvidenceWithdrawn;

export type EvidenceState =
  { readonly status: 'absent' } | { readonly status: 'standing' | 'withdrawn'; readonly coverage: Coverage };

const coverage = {
  measures: { da: 'Foranstaltninger', en: 'Measures' },
  requirements: { da: 'Krav i bilaget', en: 'Requirements of the annex' },
} as const;

export const evidence = aggregate<EvidenceState, EvidenceEvent>({
  name: 'evidence',
  title: { da: 'Evidens', en: 'Evidence' },
  initial: { status: 'absent' },
  evolve: evolveBy({
    EvidenceAdded: (_, { measures, requirements }) => ({ status: 'standing', coverage: { measures, requirements } }),
    EvidenceCoverageChanged: (state, { measures, requirements }) =>
      state.status === 'absent' ? state : { ...state, coverage: { measures, requirements } },
    EvidenceWithdrawn: (state) => (state.status === 'absent' ? state : { ...state, status: 'withdrawn' }),
  }),
  words,
  events: {
    EvidenceAdded: {
      standing: { of: 'evidence' },
      title: { da: 'Evidens tilføjet', en: 'Evidence added' },
      happened: 'effectiveOn',
      fields: {
        sha256: { da: 'Filens kontrolkode', en: 'Control code of the file' },
        title: { da: 'Overskrift', en: 'Title' },
        effectiveOn: { da: 'Gælder fra', en: 'Effective from' },
        expiresOn: { da: 'Udløber', en: 'Expires' },
        ...coverage,
      },
      personal: { title: 'stream' },
    },
    EvidenceCoverageChanged: {
      standing: { of: 'evidence' },
      title: { da: 'Evidens dækker noget andet', en: 'Coverage of evidence changed' },
      fields: coverage,
    },
    EvidenceWithdrawn: {
      title: { da: 'Evidens trukket tilbage', en: 'Evidence withdrawn' },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },
  },
  privacy: riskPrivacy,
  acts: [addEvidence, changeEvidenceCoverage, withdrawEvidence],
});
