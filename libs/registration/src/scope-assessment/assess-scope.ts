import { act, command, nothing, refuseText, type Rejection, reject, tidyOptionalText } from '@varsel/event-sourcing';
import { RULE_VERSION, statute } from '@varsel/statute';
import { refuseInputs } from './refuse-inputs.ts';
import type { ScopeAssessed, ScopeAssessmentEvent, ScopeAssessmentState } from './scope-assessment.ts';
import type { ScopeInputs } from './scope-inputs.ts';

export class AssessScope extends command<
  ScopeInputs & {
    /** The version the person began from; 0 when there was none. */
    readonly basedOn: number;
    /** What changed since that version. */
    readonly revision?: string | null | undefined;
  }
>() {}

/** Records the answers from which scope and class follow (§§ 1-5 and 34); a change is a new version. */
export const assessScope = act<AssessScope, ScopeAssessmentState, ScopeAssessmentEvent>({
  command: AssessScope,
  requires: 'scope:assess',
  basis: statute.scope,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: ({ basedOn, revision, ...given }, state) => {
    const latest = state.status === 'assessed' ? state.latest : undefined;
    const inputs = inputsOf(given);
    const refused = refuseInputs(inputs);
    if (refused !== undefined) return refused;
    if (latest !== undefined && sameInputs(latest, inputs)) return nothing();
    return (
      refuseRevision(latest, basedOn, revision) ?? [
        {
          type: 'ScopeAssessed',
          assessment: basedOn + 1,
          ruleVersion: RULE_VERSION,
          revision: tidyOptionalText(latest && revision),
          ...inputs,
        },
      ]
    );
  },
});

/** A change builds on the version that stands, and says what it changes. */
function refuseRevision(
  latest: ScopeAssessed | undefined,
  basedOn: number,
  revision: string | null | undefined,
): Rejection | undefined {
  if (basedOn !== (latest?.assessment ?? 0)) return changedMeanwhile();
  return latest && refuseText(revision, revisionRule);
}

const revisionRule = {
  field: 'revision',
  name: { da: 'hvad der er ændret', en: 'what changed' },
  maxLength: 1_000,
  basis: statute.scope,
};

function inputsOf(inputs: ScopeInputs): ScopeInputs {
  const { entityTypes, currency, rate, periods, members, flags, reasons, groupOverride } = inputs;
  return { entityTypes, currency, rate, periods, members, flags, reasons, groupOverride };
}

/** Both come from the same fields in the same order: their text is the same exactly when they are. */
function sameInputs(latest: ScopeAssessed, inputs: ScopeInputs): boolean {
  return canonical(inputsOf(latest)) === canonical(inputs);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function changedMeanwhile(): Rejection {
  return reject('SCOPE_CHANGED', statute.scope, {
    da: 'Omfattelsesvurderingen er ændret, siden du åbnede den. Hent den nyeste version, og ret i den.',
    en: 'The scope assessment has changed since you opened it. Load the latest version and correct that one.',
  });
}
