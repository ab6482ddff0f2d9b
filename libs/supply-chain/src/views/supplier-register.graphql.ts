import { type Clock, isRejection } from '@varsel/event-sourcing';
import {
  AS_OF,
  BadInput,
  connection,
  connectionOf,
  cursorKey,
  DateTime,
  LocalDate,
  PageArgs,
  pageSize,
  plainId,
  Requires,
  Session,
  Timeless,
} from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import type { Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { AssessmentBandEnum, AssessmentStatusEnum } from '../assessment/assessment.enums.graphql.ts';
import type { Band } from '../assessment/assessment.ts';
import { SupplierDesks } from '../door/desks.desk.ts';
import type { Tier } from '../questionnaire/template.ts';
import { refuseFactors } from '../supplier/assess-supplier-tier.ts';
import { clauses } from '../supplier/clauses.ts';
import { SupplierTierEnum } from '../supplier/supplier.enums.graphql.ts';
import { TierFactorsInput } from '../supplier/supplier.inputs.graphql.ts';
import { deriveTier } from '../supplier/tier.ts';
import type { RoundStatus } from './round-summary.ts';
import { SupplierService } from './round.types.graphql.ts';
import { findServices } from './service-name.view.ts';
import type { ShownStatus } from './shown-round.ts';
import { lineGround, serviceType, summaryType } from './supplier-lines.graphql.ts';
import { findSuppliers, type SupplierFilter as RowFilter } from './supplier-register.view.ts';
import { ContractClauseType, SupplierSummary, TierDerivation } from './supplier.types.graphql.ts';

const SupplierConnection = connectionOf(SupplierSummary, 'Supplier');

@InputType({ description: 'Which suppliers to give.' })
class SupplierFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the number; at most 200 characters.' })
  readonly search?: string | null;

  @Field(() => [SupplierTierEnum], { nullable: true, description: 'Only those of these tiers.' })
  readonly tier?: readonly Tier[] | null;

  @Field(() => [AssessmentStatusEnum], { nullable: true, description: 'Only those whose round stands so.' })
  readonly status?: readonly ShownStatus[] | null;

  @Field(() => [AssessmentBandEnum], { nullable: true, description: 'Only those with such a result.' })
  readonly band?: readonly Band[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this service of ours depends on.' })
  readonly service?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only the retired ones, or only the others.' })
  readonly retired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are overdue, await a review or have open findings.',
  })
  readonly attention?: boolean | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only those whose next assessment is due by this day, or that were never assessed; not those whose round is under way.',
  })
  readonly assessmentDueBy?: Day | null;
}

@ArgsType()
class SuppliersArgs extends PageArgs {
  @Field(() => SupplierFilter, { nullable: true, description: 'Which suppliers; all when left out.' })
  readonly filter?: SupplierFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As the register stood at this moment.' })
  readonly asOf?: Instant | null;
}

const LONGEST_SEARCH = 200;

@Resolver()
export class SupplierRegisterResolver {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
  ) {}

  @Query(() => SupplierConnection, { description: 'The register of suppliers, by name.' })
  @Requires('supplier:read')
  async suppliers(@Args() args: SuppliersArgs, @Session() session: TenantSession) {
    const today = copenhagenDate(args.asOf ?? this.clock.now());
    const page = { first: pageSize(args), after: cursorKey(args) };
    const rows = await findSuppliers(session, rowFilter(args.filter ?? {}, today), page);
    const ground = await lineGround(session, this.desks, rows, today);
    return connection(
      rows,
      args,
      ({ sortName }) => sortName,
      (row) => summaryType(row, ground),
    );
  }

  @Query(() => [SupplierService], { description: 'Services of ours that suppliers can stand under.' })
  @Requires('supplier:read')
  async supplierServices(
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
  ): Promise<readonly SupplierService[]> {
    return (await findServices(session)).map(serviceType);
  }

  @Query(() => [ContractClauseType], { description: 'The clauses a contract with a supplier is read for.' })
  @Requires('supplier:read')
  @Timeless({ because: 'the clauses come with the product' })
  contractClauses(): readonly ContractClauseType[] {
    return clauses.map((clause) => Object.assign(new ContractClauseType(), { ...clause, note: null }));
  }

  @Query(() => TierDerivation, { description: 'The tier that follows from factors. Nothing is recorded.' })
  @Requires('supplier:read')
  @Timeless({ because: 'it is reckoned from what is asked alone' })
  supplierTierPreview(
    @Args('input', { description: 'The factors, 0 to 4 each.' }) { c1, c2, c3, c4, c5 }: TierFactorsInput,
  ): TierDerivation {
    const factors = { c1, c2, c3, c4, c5 };
    const refused = refuseFactors(factors);
    if (refused !== undefined && isRejection(refused)) throw new BadInput(refused.message, 'input');
    return Object.assign(new TierDerivation(), deriveTier(factors));
  }
}

function rowFilter(filter: SupplierFilter, today: string): RowFilter {
  const { search, tier, status, band, service, retired, attention, assessmentDueBy } = filter;
  if ((search?.length ?? 0) > LONGEST_SEARCH)
    throw new BadInput({ da: 'Søg med højst 200 tegn.', en: 'Search with at most 200 characters.' }, 'filter.search');
  return {
    ...given({ search, tier, band, retired, assessmentDueBy }),
    status: status?.map((each) => recordedStatus[each]),
    service: typeof service === 'string' ? plainId('Service', service) : undefined,
    attentionOn: attention === true ? today : undefined,
  };
}

/** What was asked for; null is nothing. */
function given<Wanted extends object>(wanted: Wanted) {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)) as {
    readonly [Key in keyof Wanted]: NonNullable<Wanted[Key]> | undefined;
  };
}

/** Several shown states are one in the record. */
const recordedStatus: Readonly<Record<ShownStatus, RoundStatus>> = {
  sent: 'sent',
  opened: 'opened',
  'in-progress': 'opened',
  submitted: 'submitted',
  clarifying: 'submitted',
  reviewed: 'submitted',
  concluded: 'concluded',
  withdrawn: 'withdrawn',
};
