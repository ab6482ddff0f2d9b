import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Failure } from './failure.ts';
import { sessionTexts } from './session.texts.ts';

/** What happened, what was kept, what to do, and the number our log knows it by. */
export const FailureNotice = ({ failure }: { readonly failure: Failure | undefined }) => {
  const t = useTexts(sessionTexts);
  const { pick } = useLanguage();
  if (!failure) return null;
  return (
    <Notice tone={failure.kind === 'refused' ? 'danger' : 'warn'} live>
      <p>{pick(failure.text)}</p>
      {failure.requestId !== undefined && <p>{t('reference', { id: failure.requestId })}</p>}
    </Notice>
  );
};
