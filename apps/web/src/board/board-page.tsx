import { useTexts } from '../language/use-texts.ts';
import { PlainDoor } from '../session/plain-door.tsx';
import { useVisitor } from '../session/use-visitor.ts';
import { boardTexts } from './board.texts.ts';

export const BoardPage = () => {
  const t = useTexts(boardTexts);
  const visitor = useVisitor();
  const over =
    visitor?.state === 'open' && visitor.person && visitor.organisation
      ? t('overNamed', { name: visitor.person.name, organisation: visitor.organisation.name })
      : t('over');
  return (
    <PlainDoor over={over} title={t('title')} listTitle={t('listTitle')} list={[t('list1'), t('list2'), t('list3')]}>
      <p>{t('body')}</p>
      <p>{t('duty')}</p>
    </PlainDoor>
  );
};
