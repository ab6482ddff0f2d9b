import type { Bilingual } from '@varsel/event-sourcing';
import { BilingualText, Requires, Timeless } from '@varsel/graphql-vocabulary';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { EventCatalogue } from './event-catalogue.ts';

@ObjectType({ description: 'A kind of record.' })
class HistoryKind {
  @Field(() => String, { description: 'The kind, as `category` of the history filter takes it.' })
  readonly category!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly title!: Bilingual;
}

@ObjectType({ description: 'A part of the product, with the kinds of record that are kept there.' })
class HistoryArea {
  @Field(() => String, { description: 'The part, as `area` of the history filter takes it.' })
  readonly name!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly title!: Bilingual;

  @Field(() => [HistoryKind], { description: 'The kinds of record that are kept there.' })
  readonly kinds!: readonly HistoryKind[];
}

@Resolver()
export class AreasResolver {
  constructor(private readonly catalogue: EventCatalogue) {}

  @Query(() => [HistoryArea], { description: 'What the history can be narrowed to: every part of the product.' })
  @Requires('history:read')
  @Timeless({ because: 'the parts of the product are the same for everybody' })
  historyAreas(): readonly HistoryArea[] {
    return this.catalogue.areas.map(({ name, title, aggregates }) => ({
      name,
      title,
      kinds: aggregates.map((kind) => ({ category: kind.name, title: kind.title })),
    }));
  }
}
