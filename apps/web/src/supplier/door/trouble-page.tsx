import { Button } from '../../design/button.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Failure } from '../../session/failure.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { PlainDoor } from '../../session/plain-door.tsx';
import { doorTexts } from './door.texts.ts';

interface TroublePageProps {
  readonly failure: Failure;
  readonly onAgain: () => void;
}

/** No answer from the other end: what happened, what is kept, and a way to try again. */
export const TroublePage = ({ failure, onAgain }: TroublePageProps) => {
  const t = useTexts(doorTexts);
  return (
    <PlainDoor over={t('over')} title={t('troubleTitle')} listTitle={t('troubleListTitle')} list={[t('troubleList1')]}>
      <FailureNotice failure={failure} />
      <div>
        <Button look="primary" onPress={onAgain}>
          {t('again')}
        </Button>
      </div>
    </PlainDoor>
  );
};
