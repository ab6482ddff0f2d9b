import {
  act,
  type Actor,
  command,
  type Decision,
  type FactAt,
  firstRejection,
  isRejection,
  type LocalDate,
  nothing,
  refuseText,
  refuseUnconfirmed,
  type Rejection,
  reject,
  type Situation,
  tidyText,
} from '@varsel/event-sourcing';
import { managementMembers, type ManagementMembers } from '@varsel/published-events';
import { copenhagenDate, statute } from '@varsel/statute';
import { plusMonths } from '../days.ts';
import { texts } from '../texts.ts';
import { openRisk, sameMeasures } from './refusals.ts';
import type { AcceptanceBasis, Risk, RiskAcceptanceProposed, RiskAccepted, RiskEvent, RiskState } from './risk.ts';
import { levelOf, needsBoard, type RiskLevel, sameScores } from './scoring.ts';

export class AcceptRisk extends command<{
  readonly riskId: string;
  readonly reason: string;
  readonly expiresOn: LocalDate;
  /** Put it to the board's members when the level takes one of them. */
  readonly putToBoard: boolean;
}>() {}

/** The permission of those who may accept what is high or critical: members of the management body. */
const ACCEPT_ABOVE_THRESHOLD = 'risk:accept-high';

/** An acceptance is looked at again within a year, as risk is (our reading; the act sets no interval). */
const LONGEST_MONTHS = 12;

type Known = Situation<FactAt<ManagementMembers>>;

/**
 * Accepts a risk as it is, for a time. What is high or critical is accepted by a member of the management body in
 * office, § 7, with a fresh code given for exactly this risk at this level.
 */
export const acceptRisk = act<AcceptRisk, RiskState, RiskEvent, FactAt<ManagementMembers>>({
  command: AcceptRisk,
  requires: 'risk:accept',
  signOff: true,
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  facts: managementMembers,
  decide: (input, state, situation) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    const basis = basisOf(risk);
    if (basis === undefined) return notAssessed();
    const { reason, expiresOn, putToBoard } = input;
    const theirs = needsBoard(basis.level) && !mayAcceptHigh(situation);
    const refused = firstRejection(
      refuseText(reason, texts.reason),
      refuseExpiry(expiresOn, copenhagenDate(situation.now)),
      theirs && !putToBoard && refuseHigh(situation.actor),
    );
    if (refused !== undefined) return refused;
    const type = theirs ? 'RiskAcceptanceProposed' : 'RiskAccepted';
    return acceptance(risk, { type, reason: tidyText(reason), expiresOn, ...basis }, situation);
  },
});

/** What the code of a member is given for: this risk at this level. */
export function acceptanceBoundTo(risk: string, level: RiskLevel): string {
  return `risk-acceptance:${risk}:${level}`;
}

function acceptance(risk: Risk, next: RiskAccepted | RiskAcceptanceProposed, situation: Known): Decision<RiskEvent> {
  if (stands(risk, next)) return nothing();
  const weighty = next.type === 'RiskAccepted' && needsBoard(next.level);
  const bound = acceptanceBoundTo(situation.id, next.level);
  return (weighty ? refuseUnconfirmed(situation, statute.management, bound) : undefined) ?? [next];
}

/** The residual risk where it is weighed, otherwise the inherent one. */
function basisOf({ assessment, treatment, measures }: Risk): AcceptanceBasis | undefined {
  if (assessment === null) return undefined;
  const scores = assessment.residual ?? assessment.inherent;
  return { scores, level: levelOf(scores), treatment: treatment?.treatment ?? null, measures };
}

/** A program may put it forward, and never decide it; the role without a seat in the body is not enough. */
function mayAcceptHigh({ actor, facts, now }: Known): boolean {
  return holdsRole(actor) && sitsOn(facts.value, actor.id, copenhagenDate(now));
}

function holdsRole({ kind, permissions }: Actor): boolean {
  return kind === 'person' && permissions.has(ACCEPT_ABOVE_THRESHOLD);
}

function sitsOn({ terms }: ManagementMembers, person: string, day: LocalDate): boolean {
  return terms.some((term) => term.person === person && term.from <= day && (term.to === null || term.to >= day));
}

function refuseHigh(actor: Actor): Rejection {
  return holdsRole(actor) ? notInOffice() : boardNeeded();
}

function stands({ acceptance }: Risk, next: RiskAccepted | RiskAcceptanceProposed): boolean {
  return (
    acceptance?.type === next.type &&
    acceptance.reason === next.reason &&
    acceptance.expiresOn === next.expiresOn &&
    acceptance.treatment === next.treatment &&
    sameMeasures(acceptance.measures, next.measures) &&
    sameScores(acceptance.scores, next.scores)
  );
}

function refuseExpiry(expiresOn: LocalDate, today: LocalDate): Rejection | undefined {
  if (expiresOn > today && expiresOn <= plusMonths(today, LONGEST_MONTHS)) return undefined;
  return reject(
    'ACCEPTANCE_EXPIRY_OUT_OF_REACH',
    statute.riskAnalysis,
    {
      da: 'En accept udløber efter i dag og inden for 12 måneder, så risikoen bliver set på igen. Vælg en dag i det tidsrum.',
      en: 'An acceptance expires after today and within 12 months, so that the risk is looked at again. Choose a day in that time.',
    },
    'expiresOn',
  );
}

function notAssessed(): Rejection {
  return reject('RISK_NOT_ASSESSED', statute.riskAnalysis, {
    da: 'Risikoen er ikke vurderet endnu. Vurdér den, før nogen accepterer den.',
    en: 'The risk is not assessed yet. Assess it before anyone accepts it.',
  });
}

function notInOffice(): Rejection {
  return reject(
    'NOT_IN_OFFICE',
    statute.management,
    {
      da: 'En høj eller kritisk risiko accepteres af et medlem af ledelsesorganet, og du er ikke medlem i dag efter de perioder, der er registreret. Er det forkert, så bed en administrator rette din periode under Ledelse. Ellers forelæg risikoen for ledelsen.',
      en: 'A high or critical risk is accepted by a member of the management body, and you are not one today by the terms recorded. If this is wrong, ask an administrator to correct your term under Management. Otherwise put the risk to the board.',
    },
    'putToBoard',
  );
}

function boardNeeded(): Rejection {
  return reject(
    'ACCEPTANCE_NEEDS_BOARD',
    statute.management,
    {
      da: 'En høj eller kritisk risiko accepteres af et medlem af ledelsesorganet. Forelæg den for ledelsen, eller bring risikoen ned først.',
      en: 'A high or critical risk is accepted by a member of the management body. Put it to the board, or bring the risk down first.',
    },
    'putToBoard',
  );
}
