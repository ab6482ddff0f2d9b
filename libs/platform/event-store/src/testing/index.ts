export { eventStoreContract } from './event-store-contract.ts';
export {
  anEvent,
  aStream,
  aTenant,
  type MakeStore,
  someEvents,
  type StoreUnderTest,
  upTo,
  wholeFeed,
} from './fixtures.ts';
export { reactionsTo } from './reacting.ts';
