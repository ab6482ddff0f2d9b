import { act, command, nothing, own, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import type { FindingStatus } from './assessment.contents.ts';
import { basis, texts, unknownAssessment } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

export class CloseSupplierFinding extends command<{
  readonly assessmentId: string;
  readonly finding: string;
  readonly status: FindingStatus;
  readonly text: string;
}>() {}

/** Closes a finding: somebody has verified that it is mended, or the risk is accepted with a reason. */
export const closeSupplierFinding = act<CloseSupplierFinding, AssessmentState, AssessmentEvent>({
  command: CloseSupplierFinding,
  requires: 'supplier:review',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ finding, status, text }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    const standing = own(round.findings, finding);
    if (standing === undefined) return findingUnknown();
    if (status === 'open') return outcomeMissing();
    if (standing === status) return nothing();
    if (standing !== 'open') return findingClosed();
    return (
      refuseText(text, texts.outcome) ?? [
        { type: 'SupplierFindingClosed', supplier: round.supplier, finding, status, text: tidyText(text) },
      ]
    );
  },
});

function findingUnknown(): Rejection {
  return reject(
    'FINDING_UNKNOWN',
    basis,
    {
      da: 'Fundet findes ikke i vurderingen. Hent siden igen.',
      en: 'There is no such finding in the assessment. Load the page again.',
    },
    'finding',
  );
}

function outcomeMissing(): Rejection {
  return reject(
    'FINDING_OUTCOME_MISSING',
    basis,
    {
      da: 'Vælg, om det er set afhjulpet, eller om risikoen accepteres.',
      en: 'Choose whether it was seen to be mended, or whether the risk is accepted.',
    },
    'status',
  );
}

function findingClosed(): Rejection {
  return reject('FINDING_CLOSED', basis, {
    da: 'Fundet er lukket med et andet udfald. Notér et nyt fund, hvis det er dukket op igen.',
    en: 'The finding is closed with another outcome. Record a new finding if it has come up again.',
  });
}
