import { useTexts } from '../../language/use-texts.ts';
import { PlainDoor } from '../../session/plain-door.tsx';
import { nothingTexts } from './nothing.texts.ts';

/** The door without a link. */
export const NothingPage = () => {
  const t = useTexts(nothingTexts);
  return (
    <PlainDoor
      over={t('over')}
      title={t('title')}
      listTitle={t('listTitle')}
      list={[t('list1'), t('list2'), t('list3')]}
    >
      <p>{t('body')}</p>
      <p>{t('again')}</p>
      <p>{t('careful')}</p>
    </PlainDoor>
  );
};
