import type { Response } from 'supertest';
import type { GraphqlReply, TestApp } from '../harness/index.ts';

/** What a probe came to: refused for want of a permission, refused without an account, or let through to the act. */
export type Outcome = 'allowed' | 'denied' | 'unknown-caller';

/** Let through means through the rule: what the act itself says (no such incident, reason too short) is its own affair. */
export function outcomeOf({ status, body, text }: Response, { log }: Pick<TestApp, 'log'>): Outcome {
  if (status >= 500)
    throw new Error(
      `The probe gave ${String(status)}: ${text}\n${log
        .filter((line) => line.includes('"level":50'))
        .slice(-2)
        .join('')}`,
    );
  const { data, errors = [] } = body as GraphqlReply<
    Readonly<Record<string, { readonly __typename?: string; readonly Rejection_code?: string } | null>>
  >;
  const codes = [
    ...errors.map(({ extensions }) => extensions.code),
    ...Object.values(data ?? {}).map((each) => each?.Rejection_code),
  ];
  if (codes.includes('BAD_INPUT')) throw new Error(`The probe was not understood: ${text}`);
  if (codes.includes('NOT_SIGNED_IN')) return 'unknown-caller';
  return codes.includes('PERMISSION_MISSING') ? 'denied' : 'allowed';
}
