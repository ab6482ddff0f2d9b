import type { Bilingual, Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate, opaqueId, Requires, Session } from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { boardObstacles } from '../decision/readiness.ts';
import {
  MemberRoleEnum,
  OrganEnum,
  QuorumKindEnum,
  TermStandingEnum,
  TieRuleEnum,
} from '../management-body/management-body.enums.graphql.ts';
import type { Organ } from '../management-body/management-body.ts';
import { participantsNeeded, type QuorumKind, ruleText, type TieRule } from '../management-body/quorum.ts';
import { inOfficeOn, type MemberRole, membersOn, type Term } from '../management-body/terms.ts';
import { findManagementBody } from './management-body.view.ts';
import { findVoters } from './voters.view.ts';
import { GovernanceObstacle, obstacleType } from './obstacle.types.graphql.ts';

type TermStanding = 'in-office' | 'coming' | 'former';

@ObjectType({ description: 'A seat in the management body, from a day to a day.' })
class MemberTerm {
  @Field(() => Int, { description: 'The number of the term; inputs speak of it.' })
  readonly term!: number;

  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;

  @Field(() => MemberRoleEnum, { description: 'The seat.' })
  readonly role!: MemberRole;

  @Field(() => LocalDate, { description: 'The first day.' })
  readonly from!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null: until further notice.' })
  readonly to!: Day | null;

  @Field(() => TermStandingEnum, { description: 'In office, coming or former.' })
  readonly standing!: TermStanding;
}

@ObjectType({ description: 'Who approves the measures, § 7: the organ, its members and when it can decide.' })
class ManagementBody {
  @Field(() => Boolean, { description: 'Somebody has said which organ it is and how many must take part.' })
  readonly described!: boolean;

  @Field(() => OrganEnum, { nullable: true, description: 'Which organ.' })
  readonly organ!: Organ | null;

  @Field(() => QuorumKindEnum, { nullable: true, description: 'How many must take part.' })
  readonly quorum!: QuorumKind | null;

  @Field(() => Int, { nullable: true, description: 'How many, when it is a fixed number.' })
  readonly quorumNumber!: number | null;

  @Field(() => TieRuleEnum, { nullable: true, description: 'What happens when votes are equal.' })
  readonly tie!: TieRule | null;

  @Field(() => Int, { description: 'How many are in office on the day asked about.' })
  readonly membersInOffice!: number;

  @Field(() => Int, { nullable: true, description: 'How many of them must take part; null until described.' })
  readonly participantsNeeded!: number | null;

  @Field(() => BilingualText, { nullable: true, description: 'The rule in words.' })
  readonly ruleText!: Bilingual | null;

  @Field(() => [MemberTerm], { description: 'Every term: in office first, then coming, then former.' })
  readonly terms!: readonly MemberTerm[];

  @Field(() => [GovernanceObstacle], { description: 'What stands in the way of any decision of this body.' })
  readonly obstacles!: readonly GovernanceObstacle[];

  @Field(() => String, { description: 'Its record in the history.' })
  readonly record!: string;
}

const AS_OF = { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' };
const ORDER: readonly TermStanding[] = ['in-office', 'coming', 'former'];

@Resolver()
export class ManagementBodyViewResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => ManagementBody, { description: 'The management body: the organ, its members, and when it can decide.' })
  @Requires('decision:read')
  async managementBody(
    @Session() session: TenantSession,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<ManagementBody> {
    const today = copenhagenDate(asOf ?? this.time.now());
    const { described, terms } = await findManagementBody(session);
    const members = membersOn(terms, today).length;
    return {
      described: described !== null,
      ...(described ?? { organ: null, quorum: null, quorumNumber: null, tie: null }),
      membersInOffice: members,
      participantsNeeded: described && participantsNeeded(described, members),
      ruleText: described && ruleText(described),
      terms: terms
        .map((term) => termType(term, today))
        .toSorted((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing)),
      obstacles: boardObstacles({ described, terms, voters: await findVoters(session), openDecision: null }, today).map(
        obstacleType,
      ),
      record: opaqueId('ManagementBody', session.tenant),
    };
  }
}

function termType(term: Term, today: Day): MemberTerm {
  const standing = inOfficeOn(term, today) ? 'in-office' : term.from > today ? 'coming' : 'former';
  return { ...term, person: opaqueId('Person', term.person), standing };
}
