import type {
  StatementEvidenceResult,
  StatementOfApplicabilityResult,
} from '../../../graphql/generated/risk/statement.ts';

export type StatementData = StatementOfApplicabilityResult;
export type MeasureLine = StatementData['measures'][number];
export type RequirementLine = StatementData['requirements'][number];
export type EvidenceLine = StatementEvidenceResult['evidenceItems']['edges'][number]['node'];
