export { type Anchors, verifyBundle, type VerifyOptions } from './verify-bundle.ts';
export type { Finding, Remark } from './report/finding.ts';
export type { Report } from './report/report.ts';
