import type { Bilingual } from '@varsel/event-sourcing';
import type { Template } from '../questionnaire/template.ts';
import { inBothLanguages } from '../questionnaire/template.ts';
import type { RoundSummary } from './round-summary.ts';

/** Where a round stands, as people see it. */
export type ShownStatus =
  'sent' | 'opened' | 'in-progress' | 'submitted' | 'clarifying' | 'reviewed' | 'concluded' | 'withdrawn';

/** What the record alone does not tell. */
export interface RoundProgress {
  /** Drafts that count as answers; of an open round. */
  readonly drafted: number;
  readonly allScored: boolean;
}

export function shownStatus(round: RoundSummary, { drafted, allScored }: RoundProgress): ShownStatus {
  if (round.status === 'opened') return drafted > 0 ? 'in-progress' : 'opened';
  if (round.status !== 'submitted') return round.status;
  if (round.openClarifications.length > 0) return 'clarifying';
  return allScored ? 'reviewed' : 'submitted';
}

export function isAwaited({ status }: Pick<RoundSummary, 'status'>): boolean {
  return status === 'sent' || status === 'opened';
}

/** A template's title on a Danish and on an English page. */
export function titleOf({ title }: Pick<Template, 'title'>): Bilingual {
  const { da, en } = inBothLanguages(title);
  return { da, en };
}
