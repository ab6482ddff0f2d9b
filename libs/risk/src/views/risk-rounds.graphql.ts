import type { Bilingual, Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import {
  BilingualText,
  BringsUpTo,
  DateTime,
  LocalDate,
  opaqueId,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { personOut } from '../ids.graphql.ts';
import { readRound } from '../risk-round/read-round.ts';
import type { RoundStatus } from '../risk-round/round-standing.ts';
import { readRisk } from '../risk/read-risk.ts';
import { findRisks } from './risk-register.view.ts';
import { findRiskRounds, type RiskRoundRow } from './risk-rounds.view.ts';
import { findServices } from './service-register.view.ts';
import { Service, serviceType } from './services.graphql.ts';

const RiskRoundStatusEnum = { CURRENT: 'current', MISSING: 'missing', STALE: 'stale' } as const;
registerEnumType(RiskRoundStatusEnum, {
  name: 'RiskRoundStatus',
  description: 'Whether the risks were gone through lately enough to ask the management body for approval.',
  valuesMap: {
    CURRENT: { description: 'They were, within 12 months, and nothing stands in the way.' },
    MISSING: { description: 'No round was ever concluded.' },
    STALE: { description: 'A round was concluded, and something is missing now.' },
  },
});

@ObjectType({ description: 'Something that is missing for the round to be current.' })
class RiskRoundGap {
  @Field(() => String, { description: 'What it is, for programs.' })
  readonly code!: string;

  @Field(() => BilingualText, { description: 'What is missing, and what to do.' })
  readonly text!: Bilingual;
}

@ObjectType({ description: 'One round in which the risks were gone through.' })
class RiskRound {
  @Field(() => Int, { description: 'Its number.' })
  readonly number!: number;

  @Field(() => String, { description: 'What it is called.' })
  readonly title!: string;

  @Field(() => DateTime, { description: 'When it was opened.' })
  readonly openedAt!: Instant;

  @Field(() => ID, { description: 'Who opened it.' })
  readonly openedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was concluded; null while it is open.' })
  readonly concludedAt!: Instant | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day it was concluded.' })
  readonly concludedOn!: Day | null;

  @Field(() => ID, { nullable: true, description: 'Who concluded it.' })
  readonly concludedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly conclusion!: string | null;

  @Field(() => [ID], { description: 'The services it covered.' })
  readonly services!: readonly string[];
}

@ObjectType({ description: 'The rounds of risk assessments, and whether the last one still stands.' })
class RiskRounds {
  @Field(() => RiskRoundStatusEnum, { description: 'Whether it stands.' })
  readonly status!: RoundStatus;

  @Field(() => BilingualText, { description: 'The same in words.' })
  readonly text!: Bilingual;

  @Field(() => LocalDate, { nullable: true, description: 'When the last one was concluded.' })
  readonly concludedOn!: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it holds.' })
  readonly validUntil!: Day | null;

  @Field(() => [RiskRoundGap], { description: 'What is missing for it to be current.' })
  readonly missing!: readonly RiskRoundGap[];

  @Field(() => RiskRound, { nullable: true, description: 'The round that is open now.' })
  readonly open!: RiskRound | null;

  @Field(() => [RiskRound], { description: 'All rounds, newest first.' })
  readonly rounds!: readonly RiskRound[];

  @Field(() => [Service], { description: 'Services delivered now that the last concluded round does not cover.' })
  readonly uncovered!: readonly Service[];

  @Field(() => String, { description: 'Its record, for the history; with category risk_round.' })
  readonly record!: string;
}

@Resolver()
export class RiskRoundsResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => RiskRounds, { description: 'The rounds of risk assessments.' })
  @Requires('risk:read')
  async riskRounds(
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<RiskRounds> {
    const today = copenhagenDate(asOf ?? this.time.now());
    const services = await findServices(session, {});
    const risks = await findRisks(session);
    const rows = await findRiskRounds(session);
    const { status, text, concludedOn, validUntil, missing, uncovered } = readRound(
      { services, risks, rounds: rows },
      today,
    );
    const reads = risks.map((row) => readRisk(row, [], today));
    const rounds = rows.map(roundType);
    return Object.assign(new RiskRounds(), {
      ...{ status, text, concludedOn, validUntil, missing, rounds },
      open: rounds.find(({ concludedAt }) => concludedAt === null) ?? null,
      uncovered: services.filter(({ key }) => uncovered.includes(key)).map((row) => serviceType(row, reads)),
      record: opaqueId('RiskRound', session.tenant),
    });
  }
}

function roundType({ round, title, openedAt, openedBy, concludedAt, ...row }: RiskRoundRow): RiskRound {
  return Object.assign(new RiskRound(), {
    number: round,
    ...{ title, openedAt, concludedAt },
    openedBy: opaqueId('Person', openedBy),
    concludedOn: concludedAt && copenhagenDate(concludedAt),
    concludedBy: personOut(row.concludedBy),
    conclusion: row.conclusion,
    services: row.services.map((service) => opaqueId('Service', service)),
  });
}
