import type { LocalDate } from '@varsel/event-sourcing';
import { opaqueId } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { scoreOf } from '../assessment/conclude-assessment.ts';
import { residualRisk } from '../assessment/score.ts';
import type { SupplierDesks } from '../door/desks.desk.ts';
import { findAssessments } from './assessment-detail.view.ts';
import { nextAssessment } from './next-assessment.ts';
import { currentRound, lastConcluded, type RoundSummary } from './round-summary.ts';
import { SupplierRound, SupplierService } from './round.types.graphql.ts';
import { termsOf } from '../supplier/tier.ts';
import { findServices } from './service-name.view.ts';
import { isAwaited, shownStatus, titleOf } from './shown-round.ts';
import type { SupplierRegisterRow } from './supplier-register.view.ts';
import { SupplierSummary } from './supplier.types.graphql.ts';

/** What lines of the register need beside their rows, read once for all of them. */
export interface LineGround {
  readonly today: LocalDate;
  readonly services: ReadonlyMap<string, SupplierService>;
  readonly drafted: ReadonlyMap<string, number>;
  readonly scored: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, { readonly da: string; readonly en: string }>;
}

export async function lineGround(
  session: TenantSession,
  desks: SupplierDesks,
  rows: readonly SupplierRegisterRow[],
  today: LocalDate,
): Promise<LineGround> {
  const rounds = rows.flatMap((row) => row.rounds);
  const submitted = rounds.filter(({ status }) => status === 'submitted').map(({ id }) => id);
  const reviewed = (await findAssessments(session, submitted)).filter(
    ({ state }) => state.status !== 'absent' && scoreOf(state).unscored === 0,
  );
  const services = await findServices(session);
  // What a respondent has not sent is not recorded: of the past nothing is known of it.
  const awaited = session.asOf === undefined ? rounds.filter(isAwaited).map(({ id }) => id) : [];
  const drafted = await desks.answers.counts(session.tenant, awaited);
  const titles = new Map<string, { readonly da: string; readonly en: string }>();
  for (const { template } of rounds)
    if (!titles.has(template.sha256))
      titles.set(template.sha256, titleOf(await desks.templates.contentOf(session.tenant, template)));
  return {
    today,
    services: new Map(services.map((each) => [each.key, serviceType(each)])),
    drafted,
    scored: new Set(reviewed.map(({ key }) => key)),
    titles,
  };
}

export function serviceType({
  key,
  name,
  retired,
}: {
  readonly key: string;
  readonly name: string;
  readonly retired: boolean;
}) {
  return Object.assign(new SupplierService(), { id: opaqueId('Service', key), name, retired });
}

export function roundType(round: RoundSummary, { today, drafted, scored, titles }: LineGround): SupplierRound {
  const awaited = isAwaited(round);
  return Object.assign(new SupplierRound(), {
    ...round,
    id: opaqueId('Assessment', round.id),
    templateTitle: titles.get(round.template.sha256) ?? { da: '', en: '' },
    status: shownStatus(round, { drafted: drafted.get(round.id) ?? 0, allScored: scored.has(round.id) }),
    answered: awaited ? (drafted.get(round.id) ?? 0) : round.answered,
    isOverdue: awaited && round.dueOn < today,
  });
}

export function summaryType(row: SupplierRegisterRow, ground: LineGround): SupplierSummary {
  const [current, concluded] = [currentRound(row.rounds), lastConcluded(row.rounds)];
  const next = row.retired
    ? { on: null, overdue: false }
    : nextAssessment(row.tier, concluded?.concludedOn ?? null, ground.today);
  const { name, reference, country, delivers, tier, tierOverridden, kinds, retired, contactName, openFindings } = row;
  return Object.assign(new SupplierSummary(), {
    ...{ name, reference, country, delivers, tier, tierOverridden, kinds, retired, contactName, openFindings },
    id: opaqueId('Supplier', row.key),
    services: row.services.flatMap((id) => ground.services.get(id) ?? []),
    responsible: row.responsible === null ? null : opaqueId('Person', row.responsible),
    round: current === undefined ? null : roundType(current, ground),
    ...lastResult(row, concluded),
    nextAssessmentOn: next.on,
    nextAssessmentOverdue: next.overdue,
    reassessMonths: tier === null ? null : termsOf(tier).reassessMonths,
    missingClauses: Object.values(row.clauses)
      .flat()
      .filter(({ status }) => status === 'missing').length,
  });
}

function lastResult({ tier }: SupplierRegisterRow, concluded: RoundSummary | undefined) {
  const { band = null, result = null, decision = null, concludedOn = null } = concluded ?? {};
  // The tier that holds now: it may have changed since the round.
  const residual = band === null || tier === null ? null : residualRisk(tier, band);
  return { band, result, decision, concludedOn, residualRisk: residual };
}
