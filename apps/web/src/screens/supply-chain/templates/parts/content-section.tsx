import { OpenButton } from '../../../../acts/open-button.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TemplateContent } from '../../../../graphql/generated/supply-chain/templates.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { askedOf } from '../../parts/asked-fields.ts';
import { QuestionnaireTrial } from '../../parts/questionnaire-trial.tsx';
import { templatesTexts } from '../templates.texts.ts';

interface ContentSectionProps {
  readonly template: string;
  readonly onClose: () => void;
}

/** A questionnaire as a supplier will meet it, with whose work it is. */
export const ContentSection = ({ template, onClose }: ContentSectionProps) => {
  const t = useTexts(templatesTexts);
  const { pick } = useLanguage();
  const result = useQueryResult(TemplateContent, { id: template });
  return (
    <Loaded result={result}>
      {({ questionnaireTemplate: found }) =>
        found && (
          <Section title={pick(found.template.title)} beside={<OpenButton onOpen={onClose}>{t('close')}</OpenButton>}>
            {found.template.attribution !== null && <Soft>{found.template.attribution}</Soft>}
            <QuestionnaireTrial sections={askedOf(found.sections)} />
          </Section>
        )
      }
    </Loaded>
  );
};
