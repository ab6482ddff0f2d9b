import { useTexts } from '../../language/use-texts.ts';
import { PlainDoor } from '../../session/plain-door.tsx';
import { doorTexts } from './door.texts.ts';

/** The code was right, or this browser was let in before: what lies behind the door is being fetched. */
export const OpeningPage = () => {
  const t = useTexts(doorTexts);
  return (
    <PlainDoor over={t('over')} title={t('opening')} listTitle={t('listTitle')} list={[t('list2'), t('list3')]}>
      <p role="status">{t('openingBody')}</p>
    </PlainDoor>
  );
};
