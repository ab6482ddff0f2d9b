import { parseArgs } from 'node:util';

/** What the operator wants done with the logs. */
export type LedgerOrder =
  | { readonly kind: 'status' }
  | { readonly kind: 'rotate-key' }
  | { readonly kind: 'restored'; readonly organisation: string; readonly reason: string };

/** Nobody knows what is meant: exit code 2. */
export class OrderUnclear extends Error {
  readonly exitCode = 2;

  constructor() {
    super(
      'Usage: npm run ledger -- status | rotate-key | restored --organisation <id|demo|all> --reason "…". `all` is every log that is in alarm.',
    );
    this.name = 'OrderUnclear';
  }
}

/** Throws `OrderUnclear`. */
export function readLedgerOrder(words: readonly string[]): LedgerOrder {
  const { positionals, values } = parsed(words);
  const [kind, ...rest] = positionals;
  if (rest.length > 0) throw new OrderUnclear();
  if (kind === 'restored') return restored(values);
  const plain = kind === 'status' || kind === 'rotate-key';
  if (!plain || Object.keys(values).length > 0) throw new OrderUnclear();
  return { kind };
}

function restored({ organisation, reason }: { readonly organisation?: string; readonly reason?: string }): LedgerOrder {
  if (organisation === undefined || reason === undefined) throw new OrderUnclear();
  return { kind: 'restored', organisation, reason };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { organisation: { type: 'string' }, reason: { type: 'string' } },
    });
  } catch {
    throw new OrderUnclear();
  }
}
