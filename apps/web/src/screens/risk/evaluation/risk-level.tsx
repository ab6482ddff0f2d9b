import type { Tone } from '../../../design/status.tsx';
import { Status } from '../../../design/status.tsx';
import type { GlyphName } from '../../../design/status-glyph.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { evaluationTexts } from './evaluation.texts.ts';

export const levels = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Level = (typeof levels)[number];

export const levelLooks: Readonly<Record<Level, { readonly tone: Tone; readonly glyph: GlyphName }>> = {
  LOW: { tone: 'ok', glyph: 'planned' },
  MEDIUM: { tone: 'plan', glyph: 'partial' },
  HIGH: { tone: 'warn', glyph: 'due-today' },
  CRITICAL: { tone: 'danger', glyph: 'late' },
};

interface LevelStatusProps {
  readonly level: Level | null | undefined;
  readonly box?: boolean;
}

/** The level in words; not assessed is grey and dashed, never red. */
export const LevelStatus = ({ level, box = false }: LevelStatusProps) => {
  const t = useTexts(evaluationTexts);
  if (!level)
    return (
      <Status tone="none" glyph="not-assessed" box={box}>
        {t('notPlaced')}
      </Status>
    );
  return (
    <Status {...levelLooks[level]} box={box}>
      {t(level)}
    </Status>
  );
};
