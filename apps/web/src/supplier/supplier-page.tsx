import { useTexts } from '../language/use-texts.ts';
import { PlainDoor } from '../session/plain-door.tsx';
import { supplierTexts } from './supplier.texts.ts';

export const SupplierPage = () => {
  const t = useTexts(supplierTexts);
  return (
    <PlainDoor
      over={t('over')}
      title={t('title')}
      listTitle={t('listTitle')}
      list={[t('list1'), t('list2'), t('list3')]}
    >
      <p>{t('body')}</p>
      <p>{t('careful')}</p>
    </PlainDoor>
  );
};
