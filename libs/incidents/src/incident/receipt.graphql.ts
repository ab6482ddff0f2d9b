import type { Instant } from '@varsel/event-sourcing';
import { DateTime } from '@varsel/graphql-vocabulary';
import { Field, ID, InputType } from '@nestjs/graphql';
import { personId } from './incident.answer.graphql.ts';
import { ChannelEnum } from './incident.enums.graphql.ts';
import type { Channel } from './incident.ts';
import type { ReceiptInput } from './receipt.ts';

@InputType({ description: 'What the authority’s receipt says, and how the report got there.' })
export class StageReceiptInput implements ReceiptInput {
  @Field(() => DateTime, { description: 'When the authority received it, as the receipt says.' })
  readonly receivedAt!: Instant;

  @Field(() => ChannelEnum, { description: 'How it was filed.' })
  readonly channel!: Channel;

  @Field(() => String, { nullable: true, description: 'Why not virk.dk; required for any other channel.' })
  readonly channelReason?: string | null;

  @Field(() => String, { nullable: true, description: 'The number on the receipt; required for virk.dk.' })
  readonly receiptNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person here who signed.' })
  readonly signedByPerson?: string | null;

  @Field(() => String, { nullable: true, description: 'Or the name of somebody else who signed.' })
  readonly signedByName?: string | null;

  @Field(() => String, { nullable: true, description: 'If it came late: why. Asked for, never required.' })
  readonly lateExplanation?: string | null;
}

export function plainReceipt(receipt: ReceiptInput): ReceiptInput {
  return { ...receipt, signedByPerson: personId(receipt.signedByPerson) };
}

/** Whoever signed: they may have left since. */
export function signerOf({ signedByPerson }: Pick<ReceiptInput, 'signedByPerson'>) {
  return { signedByPerson };
}
