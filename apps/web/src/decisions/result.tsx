import { Notice } from '../design/notice.tsx';
import { Written } from '../design/text.tsx';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Decision } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';

/** How it ended, why, and with which votes. */
export const Result = ({ decision: { result, status, withdrawnBecause } }: { readonly decision: Decision }) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  if (status === 'WITHDRAWN')
    return (
      <Notice title={t('WITHDRAWN')}>
        <Written>{withdrawnBecause ?? ''}</Written>
      </Notice>
    );
  if (result === null) return null;
  return (
    <Notice
      tone={result.outcome === 'CARRIED' ? 'ok' : 'warn'}
      title={t('resultAt', { outcome: t(result.outcome), time: f.dateTime(result.at) })}
    >
      <p>{pick(result.text)}</p>
      {result.absent > 0 && <p>{t('absent', { n: result.absent })}</p>}
    </Notice>
  );
};
