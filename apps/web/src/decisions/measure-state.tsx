import { Status, type Tone } from '../design/status.tsx';
import type { GlyphName } from '../design/status-glyph.tsx';
import type { FrozenMeasureState } from '../graphql/generated/decisions/decision.ts';
import { useTexts } from '../language/use-texts.ts';
import { decisionsTexts } from './decisions.texts.ts';

const faces: Readonly<Record<FrozenMeasureState, readonly [Tone, GlyphName]>> = {
  NOT_ASSESSED: ['none', 'not-assessed'],
  PLANNED: ['plan', 'planned'],
  PARTIAL: ['warn', 'partial'],
  IN_PLACE: ['ok', 'in-place'],
  IN_PLACE_AND_TESTED: ['ok', 'tested'],
};

interface MeasureStateProps {
  readonly state: FrozenMeasureState;
  readonly applicable: boolean;
}

/** How a measure stood when the set was frozen. */
export const MeasureState = ({ state, applicable }: MeasureStateProps) => {
  const t = useTexts(decisionsTexts);
  if (!applicable)
    return (
      <Status tone="none" glyph="on-request">
        {t('notApplicable')}
      </Status>
    );
  const [tone, glyph] = faces[state];
  return (
    <Status tone={tone} glyph={glyph}>
      {t(state)}
    </Status>
  );
};
