import type { GlyphName } from '../../../design/status-glyph.tsx';
import { Status, type Tone } from '../../../design/status.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { incidentWords } from './incident-words.texts.ts';

export type IncidentStanding = 'SUSPECTED' | 'UNDECIDED' | 'SIGNIFICANT' | 'NOT_SIGNIFICANT' | 'DOWNGRADED';

const looks: Readonly<Record<IncidentStanding, { readonly tone: Tone; readonly glyph: GlyphName }>> = {
  SUSPECTED: { tone: 'none', glyph: 'not-assessed' },
  UNDECIDED: { tone: 'warn', glyph: 'partial' },
  SIGNIFICANT: { tone: 'danger', glyph: 'due-soon' },
  NOT_SIGNIFICANT: { tone: 'none', glyph: 'in-place' },
  DOWNGRADED: { tone: 'none', glyph: 'planned' },
};

export const IncidentStatus = ({
  status,
  box = false,
}: {
  readonly status: IncidentStanding;
  readonly box?: boolean;
}) => {
  const t = useTexts(incidentWords);
  return (
    <Status {...looks[status]} box={box}>
      {t(status)}
    </Status>
  );
};
