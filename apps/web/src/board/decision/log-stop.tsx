import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { useSession } from '../../session/session-provider.tsx';
import { decisionTexts } from './decision.texts.ts';

interface LogStopProps {
  /** They had begun to write something. */
  readonly wrote: boolean;
  readonly onAsk: () => void;
}

/** The server refuses every signature while the log is broken: said before anybody writes a reason. */
export const LogStop = ({ wrote, onAsk }: LogStopProps) => {
  const t = useTexts(decisionTexts);
  const { may } = useSession();
  return (
    <>
      <Notice tone="danger" title={t('driftTitle')} live>
        {[t('logBroken'), ...(wrote ? [t('kept')] : [])].join(' ')}
      </Notice>
      {may('decision:vote') && (
        <Button wide onPress={onAsk}>
          {t('askAboutIt')}
        </Button>
      )}
    </>
  );
};
