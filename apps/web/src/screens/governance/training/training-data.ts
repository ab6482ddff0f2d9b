import type {
  TrainingPageResult,
  TrainingRecordParts,
  TrainingStanding,
} from '../../../graphql/generated/governance/training.ts';
import type { Tone } from '../../../design/status.tsx';
import type { GlyphName } from '../../../design/status-glyph.tsx';

export type TrainingRecord = TrainingRecordParts;
export type Overview = TrainingPageResult['trainingOverview'];
export type MemberLine = Overview['members'][number];

export const standingFaces: Readonly<Record<TrainingStanding, readonly [Tone, GlyphName]>> = {
  VALID: ['ok', 'tested'],
  EXPIRING: ['warn', 'due-soon'],
  EXPIRED: ['danger', 'late'],
  MISSING: ['none', 'not-assessed'],
};
