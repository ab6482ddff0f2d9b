import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { MeasureData } from '../measure-data.ts';
import { measureTexts } from '../measure.texts.ts';

/** The same thing in other standards: indicative, and it says so. */
export const ReferencesSection = ({ measure: { references, directive } }: { readonly measure: MeasureData }) => {
  const t = useTexts(measureTexts);
  const { pick } = useLanguage();
  const { iso27001, nistCsf, cisV8, caveat } = references;
  return (
    <Section title={t('references')}>
      <Facts
        facts={[
          { key: 'directive', label: t('directive'), value: directive },
          { key: 'iso', label: t('iso'), value: iso27001.join(', ') },
          { key: 'csf', label: t('csf'), value: nistCsf.join(', ') },
          { key: 'cis', label: t('cis'), value: cisV8.join(', ') },
        ].filter(({ value }) => value !== '')}
      />
      <Soft size="micro">{pick(caveat)}</Soft>
    </Section>
  );
};
