import type { Actor, Rejection } from '@varsel/event-sourcing';
import {
  ActorOf,
  BringsUpTo,
  DateTime,
  opaqueId,
  rejectionType,
  RejectionType,
  Requires,
  Session,
  Timeless,
} from '@varsel/graphql-vocabulary';
import { TenantSession } from '@varsel/tenancy';
import {
  Args,
  createUnionType,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { type GraphQLResolveInfo, visit } from 'graphql';
import { checkDraft, checkPlace, type Draft, type DraftToSave, LARGEST_CONTENT_BYTES } from './draft.ts';
import { Drafts } from './drafts.ts';

const KIND = 'What form it is, e.g. `incident-report`.';
const SUBJECT = 'What the form is about: an id, or `new`.';

@ObjectType('Draft', { description: 'A form your organisation has begun and not submitted.' })
class DraftType implements Omit<Draft, 'editedAt'> {
  @Field(() => String, { description: KIND })
  readonly kind!: string;

  @Field(() => String, { description: SUBJECT })
  readonly subject!: string;

  @Field(() => String, { description: 'What has been typed, as JSON.' })
  @BringsUpTo({ bytes: LARGEST_CONTENT_BYTES })
  readonly content!: string;

  @Field(() => Int, { description: 'Send it back as `baseVersion` when you save.' })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When it was last saved.' })
  readonly editedAt!: string;

  @Field(() => ID, { description: 'The person who last saved it.' })
  readonly editedBy!: string;
}

@ObjectType({ description: 'The draft is kept.' })
class SaveDraftResult {
  @Field(() => DraftType, { description: 'The draft as it stands.' })
  readonly draft!: DraftType;
}

@ObjectType({ description: 'Somebody else has saved since you last saw it. Nothing was changed; here is their text.' })
class DraftConflict {
  @Field(() => DraftType, { description: 'The draft as it stands: the other text.' })
  readonly draft!: DraftType;
}

@ObjectType({ description: 'There is no draft in that place any more.' })
class DiscardDraftResult {
  @Field(() => String, { description: SUBJECT })
  readonly subject!: string;
}

const SaveDraftPayload = createUnionType({
  name: 'SaveDraftPayload',
  description: 'The draft was kept, met another text, or was refused with a reason.',
  types: () => [SaveDraftResult, DraftConflict, RejectionType] as const,
});

const DiscardDraftPayload = createUnionType({
  name: 'DiscardDraftPayload',
  description: 'The draft was discarded, or that was refused with a reason.',
  types: () => [DiscardDraftResult, RejectionType] as const,
});

@InputType({ description: 'A draft to keep.' })
class SaveDraftInput implements DraftToSave {
  @Field(() => String, { description: KIND })
  readonly kind!: string;

  @Field(() => String, { description: SUBJECT })
  readonly subject!: string;

  @Field(() => String, { description: 'What has been typed, as JSON; at most 64 KiB.' })
  readonly content!: string;

  @Field(() => Int, { description: 'The version you last saw; 0 when there was none.' })
  readonly baseVersion!: number;
}

@InputType({ description: 'A draft to throw away.' })
class DiscardDraftInput {
  @Field(() => String, { description: KIND })
  readonly kind!: string;

  @Field(() => String, { description: SUBJECT })
  readonly subject!: string;
}

@Resolver()
export class DraftsResolver {
  constructor(private readonly kept: Drafts) {}

  @Query(() => DraftType, { nullable: true, description: 'The draft of one form, if there is one.' })
  @Requires('draft:write')
  @Timeless({ because: 'what is not yet submitted is not recorded' })
  async draft(
    @Args('kind', { type: () => String, description: KIND }) kind: string,
    @Args('subject', { type: () => String, description: SUBJECT }) subject: string,
    @Session() session: TenantSession,
  ): Promise<DraftType | undefined> {
    if (checkPlace(kind, subject) !== undefined) return undefined;
    const draft = await this.kept.find(session.tenant, kind, subject);
    return draft === undefined ? undefined : draftType(draft);
  }

  @Query(() => [DraftType], { name: 'drafts', description: 'The latest drafts of one kind of form, at most 100.' })
  @BringsUpTo({ rows: 100 })
  @Requires('draft:write')
  @Timeless({ because: 'what is not yet submitted is not recorded' })
  async list(
    @Args('kind', { type: () => String, description: KIND }) kind: string,
    @Session() session: TenantSession,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly DraftType[]> {
    if (checkPlace(kind, 'new') !== undefined) return [];
    const contents = mentionsContent(info) ? 'with-contents' : 'without';
    return (await this.kept.list(session.tenant, kind, contents)).map(draftType);
  }

  @Mutation(() => SaveDraftPayload, { description: 'Keeps what has been typed so far. Safe to send twice.' })
  @Requires('draft:write')
  async saveDraft(
    @Args('input') input: SaveDraftInput,
    @Session() session: TenantSession,
    @ActorOf() actor: Actor,
  ): Promise<SaveDraftResult | DraftConflict | RejectionType> {
    const rejection = checkDraft(input);
    if (rejection !== undefined) return rejectionType(rejection);
    const saved = await this.kept.save(session.tenant, actor, input);
    if (saved.kind === 'refused') return rejectionType(saved.rejection);
    const answer = saved.kind === 'saved' ? new SaveDraftResult() : new DraftConflict();
    return Object.assign(answer, { draft: draftType(saved.draft) });
  }

  @Mutation(() => DiscardDraftPayload, { description: 'Throws a draft away. Safe to send twice.' })
  @Requires('draft:write')
  async discardDraft(
    @Args('input') { kind, subject }: DiscardDraftInput,
    @Session() session: TenantSession,
  ): Promise<DiscardDraftResult | RejectionType> {
    const rejection: Rejection | undefined = checkPlace(kind, subject);
    if (rejection !== undefined) return rejectionType(rejection);
    await this.kept.discard(session.tenant, kind, subject);
    return Object.assign(new DiscardDraftResult(), { subject });
  }
}

/** Asked for anywhere in the document, under any name: read too often rather than missing. */
function mentionsContent({ operation, fragments }: GraphQLResolveInfo): boolean {
  let mentioned = false;
  for (const definition of [operation, ...Object.values(fragments)])
    visit(definition, { Field: ({ name }) => void (mentioned ||= name.value === 'content') });
  return mentioned;
}

function draftType(draft: Draft): DraftType {
  return Object.assign(new DraftType(), draft, { editedBy: opaqueId('Person', draft.editedBy) });
}
