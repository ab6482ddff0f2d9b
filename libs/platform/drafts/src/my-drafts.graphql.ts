import type { Actor } from '@varsel/event-sourcing';
import { ActorOf, BringsUpTo, DateTime, Requires, Session, Timeless } from '@varsel/graphql-vocabulary';
import { TenantSession } from '@varsel/tenancy';
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ALL_CONTENTS_AT_MOST_BYTES, DRAFTS_AT_MOST, type ListedDraft } from './draft.ts';
import { Drafts } from './drafts.ts';

@ObjectType('ListedDraft', { description: 'A draft without what it says.' })
class ListedDraftType implements Omit<ListedDraft, 'editedBy' | 'editedAt'> {
  @Field(() => String, { description: 'What form it is, e.g. `incident-report`.' })
  readonly kind!: string;

  @Field(() => String, { description: 'What the form is about: an id, or `new`.' })
  readonly subject!: string;

  @Field(() => Int, { description: 'Which version it is: 1, 2, 3 …' })
  readonly version!: number;

  @Field(() => Int, { description: 'How large it is, in bytes.' })
  readonly bytes!: number;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  readonly editedAt!: string;
}

@ObjectType({ description: 'Your drafts, and how much of the room for drafts your organisation uses.' })
class MyDrafts {
  @Field(() => [ListedDraftType], { description: 'Those you saved last, the latest first.' })
  @BringsUpTo({ rows: DRAFTS_AT_MOST })
  readonly drafts!: readonly ListedDraftType[];

  @Field(() => Int, { description: 'How many drafts your organisation keeps, of everybody.' })
  readonly kept!: number;

  @Field(() => Int, { description: 'How many it can keep.' })
  readonly keptAtMost!: number;

  @Field(() => Int, { description: 'How large they are together, in bytes.' })
  readonly bytes!: number;

  @Field(() => Int, { description: 'How large they can be together, in bytes.' })
  readonly bytesAtMost!: number;
}

@Resolver()
export class MyDraftsResolver {
  constructor(private readonly drafts: Drafts) {}

  @Query(() => MyDrafts, { description: 'The drafts you saved last, to open or discard.' })
  @Requires('draft:write')
  @Timeless({ because: 'what is not yet submitted is not recorded' })
  async myDrafts(@Session() { tenant }: TenantSession, @ActorOf() actor: Actor): Promise<MyDrafts> {
    const drafts = await this.drafts.listOf(tenant, actor.id);
    const kept = await this.drafts.kept(tenant);
    const room = { keptAtMost: DRAFTS_AT_MOST, bytesAtMost: ALL_CONTENTS_AT_MOST_BYTES };
    return Object.assign(new MyDrafts(), { drafts, kept: kept.drafts, bytes: kept.bytes, ...room });
  }
}
