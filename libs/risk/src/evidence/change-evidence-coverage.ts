import { act, command, nothing } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { evidenceWithdrawnAlready, refuseCoverage, sameCoverage, tidyCoverage, unknownEvidence } from './coverage.ts';
import type { Coverage, EvidenceEvent, EvidenceState } from './evidence.ts';

export class ChangeEvidenceCoverage extends command<Coverage & { readonly evidenceId: string }>() {}

/** Says anew what a file is evidence of: one file may stand for many requirements. */
export const changeEvidenceCoverage = act<ChangeEvidenceCoverage, EvidenceState, EvidenceEvent>({
  command: ChangeEvidenceCoverage,
  requires: 'measure:manage',
  basis: statute.effectiveness,
  on: ({ evidenceId }) => evidenceId,
  decide: ({ measures, requirements }, state) => {
    if (state.status === 'absent') return unknownEvidence();
    if (state.status === 'withdrawn') return evidenceWithdrawnAlready();
    const refused = refuseCoverage({ measures, requirements });
    if (refused !== undefined) return refused;
    const coverage = tidyCoverage({ measures, requirements });
    return sameCoverage(coverage, state.coverage) ? nothing() : [{ type: 'EvidenceCoverageChanged', ...coverage }];
  },
});
