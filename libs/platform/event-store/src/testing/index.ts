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
export { Failpoints, type Fault, faults, Run } from './failpoints.ts';
export { reactionsTo } from './reacting.ts';
export { subjectsOf } from '../codec/personal.ts';
export { type Spot, spotsOf } from '../codec/personal-paths.ts';
