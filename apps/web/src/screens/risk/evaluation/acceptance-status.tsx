import { Status, type Tone } from '../../../design/status.tsx';
import type { GlyphName } from '../../../design/status-glyph.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { treatmentTexts } from './treatment.texts.ts';

export type AcceptanceStanding = 'NONE' | 'AWAITING_BOARD' | 'VALID' | 'STALE' | 'EXPIRED' | 'REVOKED';

const looks: Readonly<Record<AcceptanceStanding, { readonly tone: Tone; readonly glyph: GlyphName }>> = {
  NONE: { tone: 'none', glyph: 'not-assessed' },
  AWAITING_BOARD: { tone: 'plan', glyph: 'running' },
  VALID: { tone: 'ok', glyph: 'receipted' },
  STALE: { tone: 'warn', glyph: 'due-soon' },
  EXPIRED: { tone: 'danger', glyph: 'late' },
  REVOKED: { tone: 'none', glyph: 'no' },
};

interface AcceptanceStatusProps {
  readonly standing: AcceptanceStanding;
  readonly expiresOn?: string | null | undefined;
  readonly box?: boolean;
}

export const AcceptanceStatus = ({ standing, expiresOn, box = false }: AcceptanceStatusProps) => {
  const t = useTexts(treatmentTexts);
  const f = useFormat();
  return (
    <Status {...looks[standing]} box={box}>
      {standing === 'VALID' && expiresOn ? t('VALIDUntil', { date: f.date(expiresOn) }) : t(standing)}
    </Status>
  );
};
