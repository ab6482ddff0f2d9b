import type { Bilingual } from '@varsel/event-sourcing';
import { BilingualText, RejectionType } from '@varsel/graphql-vocabulary';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ErasureGround } from '../organisation/erasure-grounds.ts';

const Ground = {
  NO_LONGER_NEEDED: 'no-longer-needed',
  CONSENT_WITHDRAWN: 'consent-withdrawn',
  OBJECTION: 'objection',
  UNLAWFUL: 'unlawful',
  LEGAL_OBLIGATION: 'legal-obligation',
} as const satisfies Readonly<Record<string, ErasureGround>>;

/** The letters of GDPR art. 17(1) as the schema names them. */
export const ErasureGroundName = registerGround();

function registerGround(): typeof Ground {
  registerEnumType(Ground, {
    name: 'ErasureGround',
    description: 'Why somebody is erased: GDPR art. 17(1).',
    valuesMap: {
      NO_LONGER_NEEDED: { description: 'The data are no longer needed for what they were collected for (a).' },
      CONSENT_WITHDRAWN: { description: 'Consent was withdrawn and nothing else allows the use (b).' },
      OBJECTION: { description: 'The person objected and nothing weighs more (c).' },
      UNLAWFUL: { description: 'The data were used unlawfully (d).' },
      LEGAL_OBLIGATION: { description: 'A law demands that they are erased (e).' },
    },
  });
  return Ground;
}

@InputType({ description: 'Who is erased, and why.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;

  @Field(() => ErasureGroundName, { description: 'The ground of GDPR art. 17(1).' })
  readonly ground!: ErasureGround;
}

@ObjectType('ErasedThing', { description: 'Something that goes with the person.' })
export class ErasedThing {
  @Field(() => BilingualText, { description: 'What it is.' })
  readonly what!: Bilingual;

  @Field(() => Int, { description: 'How many there are now.' })
  readonly rows!: number;
}

@ObjectType('KeptThing', { description: 'Something that stays, and why.' })
export class KeptThing {
  @Field(() => BilingualText, { description: 'What it is.' })
  readonly what!: Bilingual;

  @Field(() => BilingualText, { description: 'Why it stays, and under what name.' })
  readonly why!: Bilingual;

  @Field(() => String, { description: 'The provision it is kept for.' })
  readonly provision!: string;
}

@ObjectType('ErasureCheck', { description: 'What an erasure would take and leave, before anybody decides it.' })
export class ErasureCheck {
  @Field(() => RejectionType, { nullable: true, description: 'What stands against it now; null: nothing does.' })
  readonly refusal!: RejectionType | null;

  @Field(() => [ErasedThing], { description: 'What goes.' })
  readonly erased!: readonly ErasedThing[];

  @Field(() => [KeptThing], { description: 'What stays.' })
  readonly kept!: readonly KeptThing[];

  @Field(() => String, { description: 'What the second factor is given for.' })
  readonly secondFactorBoundTo!: string;
}
