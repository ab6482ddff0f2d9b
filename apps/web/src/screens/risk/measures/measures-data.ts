import type { MeasuresMatrixResult } from '../../../graphql/generated/risk/measures.ts';

export type MeasureLine = MeasuresMatrixResult['measures'][number];
