import { DateField } from '../../../../design/date-time-field.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { sendTexts } from '../send.texts.ts';
import type { SendPartProps } from './sending.ts';

export const TermsSection = ({ values, onChange, errorOf }: SendPartProps) => {
  const t = useTexts(sendTexts);
  return (
    <Section title={t('when')}>
      <Stack tight>
        <DateField
          id="dueOn"
          label={t('dueOn')}
          help={t('dueHelp')}
          value={values.dueOn}
          onChange={(dueOn) => {
            onChange({ dueOn });
          }}
          error={errorOf('dueOn')}
        />
        <TextAreaField
          optional
          rows={4}
          label={t('message')}
          help={t('messageHelp')}
          value={values.message}
          maxLength={2000}
          onChange={(message) => {
            onChange({ message });
          }}
        />
      </Stack>
    </Section>
  );
};
