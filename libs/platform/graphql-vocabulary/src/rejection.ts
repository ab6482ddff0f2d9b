import type { Bilingual, Rejection as Refusal } from '@varsel/event-sourcing';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BilingualText } from './bilingual-text.ts';

/** The codes of every refusal. Filled by `registerRejectionCodes` before the schema is built. */
export const RejectionCode: Record<string, string> = {};

/** Takes the generated list: code -> description. Called once, before the schema is built. */
export function registerRejectionCodes(codes: Readonly<Record<string, string>>): void {
  for (const code of Object.keys(codes)) RejectionCode[code] = code;
  registerEnumType(RejectionCode, {
    name: 'RejectionCode',
    description: 'Every reason for which the product refuses an act.',
    valuesMap: Object.fromEntries(Object.entries(codes).map(([code, description]) => [code, { description }])),
  });
}

@ObjectType('Rejection', { description: 'The act was refused and nothing was changed: what, why and what to do.' })
export class RejectionType {
  @Field(() => RejectionCode, { description: 'The reason, for programs.' })
  readonly code!: string;

  @Field(() => BilingualText, { description: 'What was refused, why, and what to do.' })
  readonly message!: Bilingual;

  @Field(() => String, { nullable: true, description: 'The provision the refusal rests on.' })
  readonly provision!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The field of the input that is at fault, when it is one field.',
  })
  readonly field!: string | null;
}

export function rejectionType(refusal: Refusal): RejectionType {
  return Object.assign(new RejectionType(), {
    code: refusal.code,
    message: refusal.message,
    provision: refusal.basis?.provision ?? null,
    field: refusal.field ?? null,
  });
}
