import {
  act,
  command,
  firstRejection,
  type LocalDate,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { refuseCoverage, tidyCoverage } from './coverage.ts';
import type { Coverage, EvidenceEvent, EvidenceState } from './evidence.ts';

export class AddEvidence extends command<
  Coverage & {
    readonly sha256: string;
    readonly title: string;
    readonly effectiveOn: LocalDate;
    readonly expiresOn?: LocalDate | null | undefined;
  }
>() {}

/** Puts a file forward as evidence of measures and requirements. That the file is the organisation's own, the edge has asked. */
export const addEvidence = act<AddEvidence, EvidenceState, EvidenceEvent>({
  command: AddEvidence,
  requires: 'measure:manage',
  basis: statute.effectiveness,
  on: 'new',
  decide: ({ sha256, title, effectiveOn, expiresOn, ...coverage }) =>
    firstRejection(
      /^[0-9a-f]{64}$/.test(sha256) ? undefined : unknownFile(),
      refuseText(title, texts.title),
      expiresOn !== null && expiresOn !== undefined && expiresOn < effectiveOn && expiresBeforeItHolds(),
      refuseCoverage(coverage),
    ) ?? [
      {
        type: 'EvidenceAdded',
        sha256,
        title: tidyText(title),
        effectiveOn,
        expiresOn: expiresOn ?? null,
        ...tidyCoverage(coverage),
      },
    ],
});

/** The file that is named was not uploaded by this organisation. */
export function unknownFile(): Rejection {
  return reject(
    'EVIDENCE_FILE_UNKNOWN',
    statute.effectiveness,
    {
      da: 'Filen findes ikke hos jer. Upload den først, og tilføj den derefter som evidens.',
      en: 'You have no such file. Upload it first, then add it as evidence.',
    },
    'sha256',
  );
}

function expiresBeforeItHolds(): Rejection {
  return reject(
    'EVIDENCE_EXPIRES_TOO_EARLY',
    statute.effectiveness,
    {
      da: 'Evidensen kan ikke udløbe, før den gælder. Ret en af de to datoer.',
      en: 'The evidence cannot expire before it takes effect. Correct one of the two dates.',
    },
    'expiresOn',
  );
}
