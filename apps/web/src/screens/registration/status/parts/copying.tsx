import { CopyList } from '../../../../design/copy-list.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { RegistrationData } from '../registration-data.ts';
import { statusTexts } from '../status.texts.ts';

interface CopyingProps {
  readonly fields: RegistrationData['fields'];
  readonly onCopied?: (key: string) => void;
}

/** The sheet, field by field in the law's order, for pasting into virk.dk. */
export const Copying = ({ fields, onCopied }: CopyingProps) => {
  const t = useTexts(statusTexts);
  const { pick, cite } = useLanguage();
  const items = fields
    .filter(({ required, text }) => required || text.da !== '')
    .map(({ sheet, id, label, provision, text }) => ({
      key: `${sheet} ${id}`,
      label: t('fieldWithProvision', { label: pick(label), provision: cite(provision) }),
      // The form on virk.dk is Danish, whatever language is read here.
      text: text.da,
    }));
  return (
    <>
      <Soft>{t('copyNote')}</Soft>
      <CopyList items={items} differences={false} {...(onCopied ? { onCopied } : {})} />
    </>
  );
};
