import { useEffect } from 'react';
import { useTexts } from '../../language/use-texts.ts';
import { PlainDoor } from '../../session/plain-door.tsx';
import { spentLink } from '../spent-link.ts';
import { doorTexts } from './door.texts.ts';

/** The customer has ended it, or asks somebody else: nothing of it is shown, and there is no new link to ask for. */
export const OverPage = () => {
  const t = useTexts(doorTexts);
  useEffect(() => {
    spentLink.forget();
  }, []);
  return (
    <PlainDoor
      over={t('over')}
      title={t('endedTitle')}
      listTitle={t('endedListTitle')}
      list={[t('endedList1'), t('endedList2')]}
    >
      <p>{t('endedBody')}</p>
      <p>{t('endedKept')}</p>
    </PlainDoor>
  );
};
