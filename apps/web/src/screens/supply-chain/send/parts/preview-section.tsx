import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Section } from '../../../../design/section.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { SendPreview } from '../../../../graphql/generated/supply-chain/send.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { askedOf } from '../../parts/asked-fields.ts';
import { QuestionnaireTrial } from '../../parts/questionnaire-trial.tsx';
import { sendTexts } from '../send.texts.ts';
import styles from '../send.module.css';
import type { SendPartProps } from './sending.ts';

const c = classes(styles);

/** The very questions one of the chosen suppliers will meet. */
export const PreviewSection = ({ values, suppliers }: SendPartProps) => {
  const t = useTexts(sendTexts);
  const [open, setOpen] = useState(false);
  const [wished, setWished] = useState<string | null>(null);
  const chosen = suppliers.filter(({ id }) => values.suppliers.includes(id));
  const shown = chosen.find(({ id }) => id === wished) ?? chosen[0];
  const { template } = values;
  return (
    <Section title={t('preview')}>
      {shown === undefined || template === null ? (
        <Soft>{t('previewNone')}</Soft>
      ) : (
        <>
          <div className={c('below')}>
            {chosen.length > 1 && (
              <SelectField
                label={t('previewOf')}
                value={shown.id}
                onChange={setWished}
                options={chosen.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <div>
              <Button
                onPress={() => {
                  setOpen(!open);
                }}
              >
                {t(open ? 'hidePreview' : 'showPreview')}
              </Button>
            </div>
          </div>
          {open && <Preview key={`${shown.id} ${template}`} supplier={shown.id} template={template} />}
        </>
      )}
    </Section>
  );
};

const Preview = ({ supplier, template }: { readonly supplier: string; readonly template: string }) => {
  const t = useTexts(sendTexts);
  const result = useQueryResult(SendPreview, { supplierId: supplier, templateId: template });
  return (
    <Loaded result={result}>
      {({ questionnairePreview }) =>
        questionnairePreview && (
          <>
            <Soft>
              {t('size', { asked: questionnairePreview.asked, minutes: questionnairePreview.minutes })}.{' '}
              {t('previewHelp')}
            </Soft>
            {questionnairePreview.template.attribution !== null && (
              <Soft>{questionnairePreview.template.attribution}</Soft>
            )}
            <QuestionnaireTrial
              sections={askedOf(questionnairePreview.sections)}
              documentsCount={questionnairePreview.documentsCount}
            />
          </>
        )
      }
    </Loaded>
  );
};
