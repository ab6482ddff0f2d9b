export * from './governance.ts';
export * from './identity.ts';
export * from './incidents.ts';
export * from './risk.ts';
export * from './scope.ts';
