import type { Bilingual, Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { Files } from '@varsel/files';
import {
  BilingualText,
  connection,
  connectionOf,
  cursorKey,
  DateTime,
  LocalDate,
  opaqueId,
  PageArgs,
  pageSize,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { personId } from '../answer.graphql.ts';
import { MemberRoleEnum } from '../management-body/management-body.enums.graphql.ts';
import { type MemberRole, membersOn } from '../management-body/terms.ts';
import { longest, standingOf, type TrainingStanding } from '../training/training-standing.ts';
import { findManagementBody } from './management-body.view.ts';
import { TrainingRecord, TrainingStandingEnum, trainingType } from './training.types.graphql.ts';
import { findTraining, findTrainingOf, type TrainingRow } from './training.view.ts';

@InputType({ description: 'Which records to give.' })
class TrainingFilter {
  @Field(() => ID, { nullable: true, description: 'Of this member alone.' })
  readonly person?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those withdrawn, or only the others.' })
  readonly withdrawn?: boolean | null;
}

@ArgsType()
class TrainingArgs extends PageArgs {
  @Field(() => TrainingFilter, { nullable: true, description: 'Which records; all when left out.' })
  readonly filter?: TrainingFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As it stood at this moment.' })
  readonly asOf?: Instant | null;
}

@ObjectType({ description: 'How a member stands with § 7(2).' })
class MemberTraining {
  @Field(() => ID, { description: 'The member.' })
  readonly person!: string;

  @Field(() => MemberRoleEnum, { description: 'The seat.' })
  readonly role!: MemberRole;

  @Field(() => LocalDate, { description: 'The first day of the term.' })
  readonly inOfficeSince!: Day;

  @Field(() => TrainingStandingEnum, { description: 'Whether a course counts.' })
  readonly standing!: TrainingStanding;

  @Field(() => TrainingRecord, { nullable: true, description: 'The one that counts longest.' })
  readonly latest!: TrainingRecord | null;

  @Field(() => BilingualText, { nullable: true, description: 'What to do; null while it counts.' })
  readonly todo!: Bilingual | null;
}

@ObjectType({ description: 'The members in office and their courses, § 7(2).' })
class TrainingOverview {
  @Field(() => [MemberTraining], { description: 'One line a member in office.' })
  readonly members!: readonly MemberTraining[];

  @Field(() => Int, { description: 'How many have a course that counts, and not soon no longer.' })
  readonly valid!: number;

  @Field(() => Int, { description: 'How many have one that soon stops counting.' })
  readonly expiring!: number;

  @Field(() => Int, { description: 'How many have one that no longer counts.' })
  readonly expired!: number;

  @Field(() => Int, { description: 'How many have none.' })
  readonly missing!: number;
}

const TrainingRecordConnection = connectionOf(TrainingRecord);

const todos: Readonly<Record<Exclude<TrainingStanding, 'valid'>, Bilingual>> = {
  expiring: {
    da: 'Kurset gælder snart ikke længere. Meld medlemmet til et nyt.',
    en: 'The course soon stops counting. Enrol the member in a new one.',
  },
  expired: {
    da: 'Kurset gælder ikke længere. Meld medlemmet til et nyt.',
    en: 'The course no longer counts. Enrol the member in a new one.',
  },
  missing: {
    da: 'Intet kursus er registreret. Medlemmet skal selv deltage i et relevant kursus; læg beviset ind her.',
    en: 'No course is recorded. The member must take a relevant course in person; add the proof here.',
  },
};

@Resolver()
export class TrainingViewResolver {
  constructor(
    @Inject(CLOCK) private readonly time: Clock,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Query(() => TrainingRecordConnection, { description: 'Courses of the members of management, newest first.' })
  @Requires('decision:read')
  async trainingRecords(@Args() args: TrainingArgs, @Session() session: TenantSession) {
    const { person, withdrawn } = args.filter ?? {};
    const wish = { member: person ? personId(person) : undefined, withdrawn: withdrawn ?? undefined };
    const rows = await findTraining(session, wish, { first: pageSize(args), after: cursorKey(args) });
    const files = await this.#proofs(session, rows);
    const today = copenhagenDate(args.asOf ?? this.time.now());
    return connection(
      rows,
      args,
      ({ place }) => place,
      (row) => trainingType(row, files, today),
    );
  }

  @Query(() => TrainingOverview, { description: 'Which members in office have taken a course that counts.' })
  @Requires('decision:read')
  async trainingOverview(
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<TrainingOverview> {
    const today = copenhagenDate(asOf ?? this.time.now());
    const inOffice = membersOn((await findManagementBody(session)).terms, today);
    const rows = await findTrainingOf(
      session,
      inOffice.map(({ person }) => person),
    );
    const files = await this.#proofs(session, rows);
    const members = inOffice.map(({ person, role, from }): MemberTraining => {
      const own = rows.filter(({ member }) => member === person).map((row) => ({ row, ...row.facts }));
      const best = longest(own)?.row;
      const standing = best === undefined ? 'missing' : standingOf(best.facts, today);
      return {
        ...{ person: opaqueId('Person', person), role, inOfficeSince: from, standing },
        latest: best === undefined ? null : trainingType(best, files, today),
        todo: standing === 'valid' ? null : todos[standing],
      };
    });
    const count = (of: TrainingStanding): number => members.filter(({ standing }) => standing === of).length;
    const [valid, expiring, expired, missing] = (['valid', 'expiring', 'expired', 'missing'] as const).map(count);
    return Object.assign(new TrainingOverview(), { members, valid, expiring, expired, missing });
  }

  #proofs({ tenant }: TenantSession, rows: readonly TrainingRow[]) {
    return this.files.describe(
      tenant,
      rows.flatMap(({ facts }) => facts.proof ?? []),
    );
  }
}
