import { act, command, nothing, refuseText, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { unknownEvidence } from './coverage.ts';
import type { EvidenceEvent, EvidenceState } from './evidence.ts';

export class WithdrawEvidence extends command<{
  readonly evidenceId: string;
  readonly reason: string;
}>() {}

/** Takes evidence back that does not hold; the file and its history stay. */
export const withdrawEvidence = act<WithdrawEvidence, EvidenceState, EvidenceEvent>({
  command: WithdrawEvidence,
  requires: 'measure:manage',
  basis: statute.effectiveness,
  on: ({ evidenceId }) => evidenceId,
  decide: ({ reason }, state) => {
    if (state.status === 'absent') return unknownEvidence();
    if (state.status === 'withdrawn') return nothing();
    return refuseText(reason, texts.reason) ?? [{ type: 'EvidenceWithdrawn', reason: tidyText(reason) }];
  },
});
