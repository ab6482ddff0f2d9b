import {
  act,
  type Actor,
  command,
  firstRejection,
  type Instant,
  type LocalDate,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { classify, type Classification, copenhagenDate, entityType, type EntityClass, statute } from '@varsel/statute';
import type { ScopeApproved, ScopeAssessmentEvent, ScopeAssessmentState } from './scope-assessment.ts';
import { classificationInput } from './scope-inputs.ts';

export class ApproveScope extends command<{
  /** The version the person saw, and what it said: another answer is refused. */
  readonly assessment: number;
  readonly class: EntityClass;
  readonly decidedBy: string;
  /** The first day the act applied; null when it does not. */
  readonly coveredSince: LocalDate | null;
  readonly comment: string;
}>() {}

/** Approves the assessment as it was seen, sets the day from which the act applies and switches the duties on. */
export const approveScope = act<ApproveScope, ScopeAssessmentState, ScopeAssessmentEvent>({
  command: ApproveScope,
  requires: 'scope:approve',
  signOff: true,
  basis: statute.scope,
  on: (_command, { tenant }) => tenant,
  decide: (approval, state, { now, actor }) => {
    if (state.status === 'unassessed') return unassessed();
    const { assessment, entityTypes } = state.latest;
    const found = classify(classificationInput(state.latest));
    const refused = firstRejection(
      refuseApprover(actor),
      (approval.assessment !== assessment || !saw(approval, found)) && approvedSomethingElse(),
      refuseDay(approval, now),
      refuseText(approval.comment, commentRule),
    );
    if (refused !== undefined) return refused;
    const approved = approvalOf(approval, found, entityTypes);
    return sameApproval(state.approval, approved) ? nothing() : [approved];
  },
});

const commentRule = {
  field: 'comment',
  name: { da: 'begrundelsen for godkendelsen', en: 'the reason for the approval' },
  maxLength: 2_000,
  basis: statute.scope,
};

/** The act entered into force; nobody was covered before. */
const IN_FORCE = '2025-07-01';

function approvalOf(approval: ApproveScope, found: Classification, entityTypes: readonly string[]): ScopeApproved {
  const providers = entityTypes.flatMap((id) => entityType(id)?.reg2690Provider ?? []);
  return {
    type: 'ScopeApproved',
    assessment: approval.assessment,
    class: found.class,
    decidedBy: found.decidedBy,
    ruleVersion: found.ruleVersion,
    coveredSince: approval.coveredSince,
    entityTypes,
    trustServiceProvider: providers.includes('trust'),
    reg2690Providers: [...new Set(providers)],
    comment: tidyText(approval.comment),
  };
}

function saw(approval: ApproveScope, found: Classification): boolean {
  return approval.class === found.class && approval.decidedBy === found.decidedBy;
}

function sameApproval(before: ScopeApproved | undefined, approved: ScopeApproved): boolean {
  return (
    before?.assessment === approved.assessment &&
    before.ruleVersion === approved.ruleVersion &&
    before.coveredSince === approved.coveredSince &&
    before.comment === approved.comment
  );
}

function refuseApprover(actor: Actor): Rejection | undefined {
  return actor.kind === 'person' ? undefined : takesAPerson();
}

function refuseDay({ class: entityClass, coveredSince }: ApproveScope, now: Instant): Rejection | undefined {
  if (entityClass === 'not-covered') return coveredSince === null ? undefined : dayWithoutDuty();
  if (coveredSince === null) return noDay();
  return firstRejection(coveredSince < IN_FORCE && beforeTheAct(), coveredSince > copenhagenDate(now) && notYet());
}

function unassessed(): Rejection {
  return reject('SCOPE_NOT_ASSESSED', statute.scope, {
    da: 'Der er ingen omfattelsesvurdering at godkende. Besvar spørgsmålene først.',
    en: 'There is no scope assessment to approve. Answer the questions first.',
  });
}

function takesAPerson(): Rejection {
  return reject('APPROVAL_TAKES_A_PERSON', statute.scope, {
    da: 'En godkendelse kræver en person. Log ind, og godkend selv; en adgangsnøgle kan ikke gøre det.',
    en: 'An approval takes a person. Sign in and approve it yourself; a token cannot.',
  });
}

function approvedSomethingElse(): Rejection {
  return reject('SCOPE_CHANGED', statute.scope, {
    da: 'Vurderingen er ikke længere den, du så: oplysningerne eller reglerne er ændret. Læs den igen, og godkend så.',
    en: 'The assessment is no longer the one you saw: the inputs or the rules have changed. Read it again, then approve.',
  });
}

function noDay(): Rejection {
  return reject(
    'COVERED_SINCE_MISSING',
    statute.scope,
    {
      da: 'Skriv den dag, loven begyndte at gælde for jer. Fristerne i §§ 9 og 10 regnes fra den. Var I omfattet fra starten, er det 1. juli 2025.',
      en: 'Enter the day the act began to apply to you. The periods of §§ 9 and 10 run from it. If you were covered from the start, it is 1 July 2025.',
    },
    'coveredSince',
  );
}

function dayWithoutDuty(): Rejection {
  return reject(
    'NOT_COVERED_HAS_NO_DAY',
    statute.scope,
    {
      da: 'I er ikke omfattet, så der er ingen dag at omfattes fra. Lad feltet stå tomt.',
      en: 'You are not covered, so there is no day to be covered from. Leave the field empty.',
    },
    'coveredSince',
  );
}

function beforeTheAct(): Rejection {
  return reject(
    'COVERED_BEFORE_THE_ACT',
    statute.registrationTransition,
    {
      da: 'Loven trådte i kraft 1. juli 2025, og ingen var omfattet før. Vælg 1. juli 2025 eller en senere dag.',
      en: 'The act entered into force on 1 July 2025, and nobody was covered before. Choose 1 July 2025 or a later day.',
    },
    'coveredSince',
  );
}

function notYet(): Rejection {
  return reject(
    'COVERED_IN_THE_FUTURE',
    statute.scope,
    {
      da: 'Dagen ligger i fremtiden. Godkend vurderingen, når den dag er kommet, eller ret datoen.',
      en: 'The day lies in the future. Approve the assessment when that day has come, or correct the date.',
    },
    'coveredSince',
  );
}
