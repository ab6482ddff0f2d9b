import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import type { Bilingual } from '../../language/language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { useSession } from '../../session/session-provider.tsx';
import { decisionTexts } from './decision.texts.ts';

interface BodyStopProps {
  /** What is another body now, as the server says it. */
  readonly words: Bilingual;
  readonly onAsk: () => void;
}

/** Members came or went after it was put: nobody signs for a body that is no longer there. */
export const BodyStop = ({ words, onAsk }: BodyStopProps) => {
  const t = useTexts(decisionTexts);
  const { pick } = useLanguage();
  const { may } = useSession();
  return (
    <>
      <Notice tone="warn" title={t('driftTitle')} live>
        {pick(words)}
      </Notice>
      {may('decision:vote') && (
        <Button wide onPress={onAsk}>
          {t('askAboutIt')}
        </Button>
      )}
    </>
  );
};
