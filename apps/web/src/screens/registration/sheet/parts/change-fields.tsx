import { DateField } from '../../../../design/date-time-field.tsx';
import { Panel, Stack } from '../../../../design/section.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { sheetTexts } from '../sheet.texts.ts';
import type { SheetFieldsProps } from './sheet-fields.tsx';

/** When and what: the period runs from the day of the change. */
export const ChangeFields = ({ values, change, errorAt }: Omit<SheetFieldsProps, 'fields'>) => {
  const t = useTexts(sheetTexts);
  return (
    <Panel>
      <Stack>
        <DateField
          id="changedOn"
          label={t('changedOn')}
          help={t('changedOnHelp')}
          value={values.changedOn}
          onChange={(changedOn) => {
            change({ changedOn });
          }}
          error={errorAt('changedOn')}
        />
        <TextAreaField
          id="reason"
          rows={2}
          label={t('reason')}
          help={t('reasonHelp')}
          value={values.reason}
          onChange={(reason) => {
            change({ reason });
          }}
          error={errorAt('reason')}
          maxLength={2000}
        />
      </Stack>
    </Panel>
  );
};
