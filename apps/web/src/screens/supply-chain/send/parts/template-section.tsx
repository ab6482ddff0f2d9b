import { RadioChoices } from '../../../../design/choices.tsx';
import { Section } from '../../../../design/section.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import type { SendChoicesResult } from '../../../../graphql/generated/supply-chain/send.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { sendTexts } from '../send.texts.ts';
import type { SendPartProps } from './sending.ts';

interface TemplateSectionProps extends SendPartProps {
  readonly templates: SendChoicesResult['questionnaireTemplates'];
}

export const TemplateSection = ({ values, onChange, errorOf, templates }: TemplateSectionProps) => {
  const t = useTexts(sendTexts);
  const { pick } = useLanguage();
  const choices = templates
    .filter(({ retired }) => !retired)
    .map(({ id, title, version, builtIn, attribution, fieldCount }) => ({
      value: id,
      label: pick(title),
      hint: t('templateHint', {
        n: fieldCount,
        version,
        attribution: builtIn ? t('builtIn') : (attribution ?? ''),
      }),
    }));
  return (
    <Section
      title={t('which')}
      beside={
        <TextLink href="/suppliers/templates" alone>
          {t('importHint')}
        </TextLink>
      }
    >
      <RadioChoices
        id="template"
        stacked
        label={t('template')}
        value={values.template}
        onChange={(template) => {
          onChange({ template });
        }}
        choices={choices}
        error={errorOf('template')}
      />
    </Section>
  );
};
