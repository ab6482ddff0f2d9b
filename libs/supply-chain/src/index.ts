export { SupplyChainModule } from './supply-chain.module.ts';
