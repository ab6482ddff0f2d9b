import { appendContract } from './append-contract.ts';
import { codecContract } from './codec-contract.ts';
import { commandContract } from './command-contract.ts';
import { contentContract } from './content-contract.ts';
import type { MakeStore } from './fixtures.ts';
import { idempotenceContract } from './idempotence-contract.ts';
import { orderContract } from './order-contract.ts';
import { tenancyContract } from './tenancy-contract.ts';

/** What every adapter promises. Call it in a spec of the adapter. */
export function eventStoreContract(makeStore: MakeStore): void {
  appendContract(makeStore);
  idempotenceContract(makeStore);
  orderContract(makeStore);
  contentContract(makeStore);
  tenancyContract(makeStore);
  commandContract(makeStore);
  codecContract(makeStore);
}
