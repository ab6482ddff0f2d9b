import type { Clock, Instant } from '@varsel/event-sourcing';
import { Files } from '@varsel/files';
import {
  connection,
  cursorKey,
  DateTime,
  PageArgs,
  pageSize,
  plainId,
  Requires,
  Session,
} from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import type { EvidenceStanding } from '../evidence/evidence-standing.ts';
import { searchOf } from '../ids.graphql.ts';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import { findEvidence, findEvidenceItem } from './evidence-library.view.ts';
import { EvidenceItem, EvidenceItemConnection, EvidenceStandingEnum, evidenceTypes } from './evidence.types.graphql.ts';

@InputType({ description: 'Which evidence to give.' })
class EvidenceFilter {
  @Field(() => MeasureIdEnum, { nullable: true, description: 'Only what covers this measure.' })
  readonly measureId?: MeasureId | null;

  @Field(() => ID, { nullable: true, description: 'Only what covers this requirement, e.g. cir-1.1.1.' })
  readonly requirement?: string | null;

  @Field(() => [EvidenceStandingEnum], { nullable: true, description: 'Only what stands so.' })
  readonly standing?: readonly EvidenceStanding[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the number; at most 200 characters.' })
  readonly search?: string | null;
}

@ArgsType()
class EvidenceArgs extends PageArgs {
  @Field(() => EvidenceFilter, { nullable: true, description: 'Which evidence; all when left out.' })
  readonly filter?: EvidenceFilter | null;

  @Field(() => DateTime, { nullable: true, description: 'As the library stood at this moment.' })
  readonly asOf?: Instant | null;
}

@Resolver()
export class EvidenceLibraryResolver {
  constructor(
    @Inject(CLOCK) private readonly time: Clock,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Query(() => EvidenceItemConnection, { description: 'The evidence library, newest first.' })
  @Requires('measure:read')
  async evidenceItems(@Args() args: EvidenceArgs, @Session() session: TenantSession) {
    const reading = this.readingOf(session, args.asOf);
    const { measureId, requirement, standing, search } = args.filter ?? {};
    const filter = {
      measure: measureId ?? undefined,
      requirement: requirement ?? undefined,
      standing: standing ?? undefined,
      search: searchOf(search),
    };
    const page = { first: pageSize(args), after: cursorKey(args) };
    const rows = await findEvidence(session, filter, { today: reading.today, page });
    const items = await evidenceTypes(rows, reading);
    const places = new Map(items.map((item, index) => [item, rows[index]?.place ?? '']));
    return connection(
      items,
      args,
      (item) => places.get(item) ?? '',
      (item) => item,
    );
  }

  @Query(() => EvidenceItem, { nullable: true, description: 'One piece of evidence; null when there is none such.' })
  @Requires('measure:read')
  async evidenceItem(
    @Args('evidenceId', { type: () => ID, description: 'The evidence.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<EvidenceItem | null> {
    const row = await findEvidenceItem(session, plainId('Evidence', opaque));
    if (row === undefined) return null;
    const [item] = await evidenceTypes([row], this.readingOf(session, asOf));
    return item ?? null;
  }

  private readingOf({ tenant }: TenantSession, asOf: Instant | null | undefined) {
    return { files: this.files, tenant, today: copenhagenDate(asOf ?? this.time.now()) };
  }
}
