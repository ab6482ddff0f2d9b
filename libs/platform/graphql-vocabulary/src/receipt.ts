import type { Receipt as StoredReceipt } from '@varsel/event-store';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Receipt', { description: 'Where the act stands in the log of your organisation.' })
export class ReceiptType implements Omit<StoredReceipt, 'kind' | 'id' | 'position'> {
  @Field(() => String, { description: 'The record the act belongs to.' })
  readonly stream!: string;

  @Field(() => Int, { description: 'The number of the act within that record.' })
  readonly version!: number;

  @Field(() => String, {
    description: 'Send it back in the header Varsel-Min-Position to read what this act has changed.',
  })
  readonly position!: string;

  @Field(() => Boolean, {
    description: 'True when the same request had been done before and this is its first answer.',
  })
  readonly repeated!: boolean;
}
