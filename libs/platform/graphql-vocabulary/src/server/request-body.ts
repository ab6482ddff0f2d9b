import { randomUUID } from 'node:crypto';
import { BadInput } from '../bad-input.ts';
import type { Asked } from './document.ts';

/** What was sent to the GraphQL address: a registered operation by its hash, or a document. */
export type Body =
  | (Omit<Asked, 'query'> & { readonly kind: 'registered'; readonly hash: string })
  | (Asked & { readonly kind: 'free-form' });

/** Throws `BadInput`. */
export function readBody(body: unknown): Body {
  if (!isRecord(body)) throw unreadableBody();
  const { operation, query } = body;
  const rest = readRest(body);
  if (typeof operation === 'string' && query === undefined) return { kind: 'registered', hash: operation, ...rest };
  if (typeof query === 'string' && operation === undefined) return { kind: 'free-form', query, ...rest };
  throw unreadableBody();
}

function readRest({
  variables,
  operationName,
}: Readonly<Record<string, unknown>>): Pick<Asked, 'variables' | 'operationName'> {
  const given = variables ?? {};
  if (!isRecord(given) || !isOptionalText(operationName)) throw unreadableBody();
  return { variables: given, operationName: operationName ?? undefined };
}

/** The caller's key, or a new one. Throws `BadInput`. */
export function readIdempotencyKey(header: unknown): string {
  if (header === undefined) return randomUUID();
  if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new BadInput({
    da: 'Idempotency-Key er 1 til 255 synlige tegn uden mellemrum.',
    en: 'Idempotency-Key is 1 to 255 visible characters without spaces.',
  });
}

function unreadableBody(): BadInput {
  return new BadInput({
    da: 'Send JSON med »operation« (en registreret operation) eller »query«, og eventuelt »variables« og »operationName«.',
    en: 'Send JSON with “operation” (a registered operation) or “query”, and “variables” and “operationName” if needed.',
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}
