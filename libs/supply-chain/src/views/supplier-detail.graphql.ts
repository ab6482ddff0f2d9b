import { type Bilingual, type Clock, type Instant, type LocalDate, own } from '@varsel/event-sourcing';
import { ERASED } from '@varsel/event-store';
import { DateTime, opaqueId, plainId, Requires, Session } from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { assessment } from '../assessment/assessment.ts';
import { SupplierDesks } from '../door/desks.desk.ts';
import { clauses } from '../supplier/clauses.ts';
import { supplier, type Supplier } from '../supplier/supplier.ts';
import { deriveTier } from '../supplier/tier.ts';
import { type AssessmentDetailRow, findAssessmentsOf } from './assessment-detail.view.ts';
import { SupplierFinding, SupplierHistoryEntry } from './round.types.graphql.ts';
import { findSupplierDetail, type HistoryEntry, type SupplierDetailRow } from './supplier-detail.view.ts';
import { lineGround, roundType, summaryType } from './supplier-lines.graphql.ts';
import { findSupplier } from './supplier-register.view.ts';
import {
  ContractClauseState,
  ContractClauseType,
  SupplierContactType,
  SupplierContractType,
  SupplierTiering,
  SupplierType,
} from './supplier.types.graphql.ts';

@Resolver()
export class SupplierDetailResolver {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
  ) {}

  @Query(() => SupplierType, { nullable: true, description: 'One supplier; null when there is no such supplier.' })
  @Requires('supplier:read')
  async supplier(
    @Args('id', { type: () => ID, description: 'The supplier.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<SupplierType | null> {
    const id = plainId('Supplier', opaque);
    const row = await findSupplier(session, id);
    const detail = await findSupplierDetail(session, id);
    if (row === undefined || detail === undefined || detail.state.status === 'absent') return null;
    const today = copenhagenDate(asOf ?? this.clock.now());
    const ground = await lineGround(session, this.desks, [row], today);
    const rounds = await findAssessmentsOf(session, id);
    return Object.assign(new SupplierType(), detail.state.profile, {
      summary: summaryType(row, ground),
      contacts: detail.state.contacts.map(contactType),
      contracts: contractTypes(detail.state),
      tierHistory: detail.tierings.map(tieringType),
      tiering: detail.tierings.map(tieringType).at(-1) ?? null,
      rounds: row.rounds.map((round) => roundType(round, ground)),
      findings: rounds.flatMap((round) => findingTypes(round, today)),
      retiredReason: detail.retiredReason,
      history: historyOf(detail),
    });
  }
}

export function contactType({ id, ...contact }: Supplier['contacts'][number]): SupplierContactType {
  return Object.assign(new SupplierContactType(), { contact: id, ...contact, erased: contact.name === ERASED });
}

function contractTypes({ contracts, clauses: assessed }: Supplier): readonly SupplierContractType[] {
  return contracts.map(({ id, ...terms }) => {
    const states = clauses.map((clause) => {
      const state = own(assessed, id)?.find(({ key }) => key === clause.key);
      const { status = null, reference = null, page = null, reason = null } = state ?? {};
      const about = Object.assign(new ContractClauseType(), { ...clause, note: null });
      return Object.assign(new ContractClauseState(), {
        key: clause.key,
        clause: about,
        status,
        reference,
        page,
        reason,
      });
    });
    const missing = states.filter(({ status }) => status === 'missing').length;
    return Object.assign(new SupplierContractType(), { contract: id, ...terms, clauses: states, missing });
  });
}

function tieringType({ by, ...tiering }: SupplierDetailRow['tierings'][number]): SupplierTiering {
  const derivation = deriveTier(tiering);
  return Object.assign(new SupplierTiering(), { ...tiering, by: opaqueId('Person', by), derivation });
}

export function findingTypes({ key, findings }: AssessmentDetailRow, today: LocalDate): readonly SupplierFinding[] {
  return findings.map(({ by, ...finding }) =>
    Object.assign(new SupplierFinding(), {
      ...finding,
      assessmentId: opaqueId('Assessment', key),
      isOverdue: finding.status === 'open' && finding.dueOn !== null && finding.dueOn < today,
      by: opaqueId('Person', by),
    }),
  );
}

const titles = new Map<string, Bilingual>(
  [...Object.entries(supplier.events), ...Object.entries(assessment.events)].map(([type, { title }]) => [type, title]),
);

/** The supplier acts through its door, and timers by themselves: neither is a person here. */
function outsiderOf(actor: string): Bilingual | null {
  if (actor === 'system:supplier-door') return { da: 'leverandøren', en: 'the supplier' };
  return actor.startsWith('system:') ? { da: 'Varsel (automatisk)', en: 'Varsel (automatic)' } : null;
}

export function historyOf({ history }: { readonly history: readonly HistoryEntry[] }): readonly SupplierHistoryEntry[] {
  return history.map(({ at, by, type, text }) =>
    Object.assign(new SupplierHistoryEntry(), {
      ...{ at, text, by: opaqueId('Person', by), outsider: outsiderOf(by) },
      title: titles.get(type) ?? { da: type, en: type },
    }),
  );
}
