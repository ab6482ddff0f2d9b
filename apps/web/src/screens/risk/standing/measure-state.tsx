import type { Tone } from '../../../design/status.tsx';
import { Status } from '../../../design/status.tsx';
import type { GlyphName } from '../../../design/status-glyph.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { standingTexts } from './standing.texts.ts';

/** From the best to the one nobody has looked at. */
export const states = ['IN_PLACE_AND_TESTED', 'IN_PLACE', 'PARTIAL', 'PLANNED', 'NOT_ASSESSED'] as const;
export type State = (typeof states)[number];

/** Not assessed is grey and dashed, never red: nobody has looked, which is not the same as a gap. */
export const looks: Readonly<Record<State, { readonly tone: Tone; readonly glyph: GlyphName }>> = {
  IN_PLACE_AND_TESTED: { tone: 'ok', glyph: 'tested' },
  IN_PLACE: { tone: 'ok', glyph: 'in-place' },
  PARTIAL: { tone: 'warn', glyph: 'partial' },
  PLANNED: { tone: 'plan', glyph: 'planned' },
  NOT_ASSESSED: { tone: 'none', glyph: 'not-assessed' },
};

interface MeasureStateProps {
  readonly state: State;
  readonly applicable?: boolean;
  readonly box?: boolean;
}

export const MeasureState = ({ state, applicable = true, box = false }: MeasureStateProps) => {
  const t = useTexts(standingTexts);
  if (!applicable)
    return (
      <Status tone="none" glyph="no" box={box}>
        {t('notApplicable')}
      </Status>
    );
  return (
    <Status {...looks[state]} box={box}>
      {t(state)}
    </Status>
  );
};
