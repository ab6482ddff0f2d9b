import type { Bilingual } from '@varsel/event-sourcing';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A text in Danish and English.' })
export class BilingualText implements Bilingual {
  @Field(() => String, { description: 'Danish.' })
  readonly da!: string;

  @Field(() => String, { description: 'English.' })
  readonly en!: string;
}
