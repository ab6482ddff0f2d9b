import { isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ReceiptType } from './receipt.ts';
import { RejectionType, rejectionType } from './rejection.ts';

/** What every `<Act>Result` holds: the id of the thing acted on and the receipt. */
export interface Done {
  readonly id: string;
  readonly receipt: ReceiptType;
}

const results = new Map<string, new () => Done>();

/** The payload of one act: `union <Act>Payload = <Act>Result | Rejection`. */
export function actPayload(act: string) {
  const result = resultType(act);
  return createUnionType({
    name: `${act}Payload`,
    description: `The act was done, or refused with a reason.`,
    types: () => [result, RejectionType] as const,
    // Synchronous: compiled queries cannot wait here.
    resolveType: (value: object) => (value instanceof RejectionType ? 'Rejection' : `${act}Result`),
  });
}

/** What a mutation answers with, made from what `Acts.run` gave. */
export function answer(outcome: Receipt | Rejection): Done | RejectionType {
  if (isRejection(outcome)) return rejectionType(outcome);
  const { id, stream, version, position, repeated } = outcome;
  return { id, receipt: { stream, version, position, repeated } };
}

function resultType(act: string): new () => Done {
  const known = results.get(act);
  if (known !== undefined) return known;
  class Result implements Done {
    readonly id!: string;
    readonly receipt!: ReceiptType;
  }
  Object.defineProperty(Result, 'name', { value: `${act}Result` });
  Field(() => ID, { description: 'The thing acted on.' })(Result.prototype, 'id');
  Field(() => ReceiptType, { description: 'Where the act stands in the log.' })(Result.prototype, 'receipt');
  ObjectType(`${act}Result`, { description: 'The act was done.' })(Result);
  results.set(act, Result);
  return Result;
}
