import { Notice } from '../design/notice.tsx';
import { Written } from '../design/text.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Decision } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';

/** Why it lies here once more, in the words of whoever put it. */
export const RenewedWords = ({ decision: { renewedBecause, version } }: { readonly decision: Decision }) => {
  const t = useTexts(decisionsTexts);
  if (renewedBecause === null) return null;
  return (
    <Notice title={t('renewedBecause', { version })}>
      <Written>{renewedBecause}</Written>
    </Notice>
  );
};
