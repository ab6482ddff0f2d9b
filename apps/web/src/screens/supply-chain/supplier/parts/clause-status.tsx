import type { GlyphName } from '../../../../design/status-glyph.tsx';
import { Status, type Tone } from '../../../../design/status.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Contract } from '../../parts/supply-data.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';

export type ClauseStatus = NonNullable<Contract['clauses'][number]['status']>;

const looks: Readonly<Record<ClauseStatus, { readonly tone: Tone; readonly glyph: GlyphName }>> = {
  PRESENT: { tone: 'ok', glyph: 'in-place' },
  PARTIAL: { tone: 'warn', glyph: 'partial' },
  MISSING: { tone: 'danger', glyph: 'no' },
  NOT_RELEVANT: { tone: 'none', glyph: 'on-request' },
};

export const ClauseStatusWord = ({ status }: { readonly status: ClauseStatus | null }) => {
  const t = useTexts(supplyWords);
  if (status === null)
    return (
      <Status tone="none" glyph="not-assessed">
        {t('notAssessed')}
      </Status>
    );
  return <Status {...looks[status]}>{t(status)}</Status>;
};
