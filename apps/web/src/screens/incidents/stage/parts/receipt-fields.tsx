import { RadioChoices } from '../../../../design/choices.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { bind } from '../../../../acts/bind.ts';
import type { PersonHere } from '../../../../people/use-people.ts';
import { stageTexts } from '../stage.texts.ts';
import { OTHER, type ReceiptValues } from './receipt-values.ts';

interface ReceiptFieldsProps {
  readonly values: ReceiptValues;
  readonly change: (next: ReceiptValues) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly late: boolean;
  readonly people: readonly PersonHere[];
}

export const ReceiptFields = (props: ReceiptFieldsProps) => {
  const { values, change, errorAt, late } = props;
  const t = useTexts(stageTexts);
  const field = bind(values, change, errorAt);
  return (
    <>
      <DateTimeField {...field('receivedAt')} label={t('receivedAt')} help={t('receivedHelp')} />
      {late && (
        <TextAreaField
          {...field('lateExplanation')}
          optional
          rows={3}
          label={t('lateExplanation')}
          help={t('lateHelp')}
          maxLength={2000}
        />
      )}
      <TextField
        {...field('receiptNumber')}
        optional={values.channel !== 'VIRK'}
        label={t('receiptNumber')}
        maxLength={100}
        autoComplete="off"
      />
      <Channel {...props} />
      <Signer {...props} />
    </>
  );
};

const Channel = ({ values, change, errorAt }: ReceiptFieldsProps) => {
  const t = useTexts(stageTexts);
  const field = bind(values, change, errorAt);
  return (
    <>
      <RadioChoices
        {...field('channel')}
        stacked
        label={t('channel')}
        choices={[
          { value: 'VIRK', label: t('VIRK') },
          { value: 'ALTERNATIVE', label: t('ALTERNATIVE'), hint: t('ALTERNATIVE_HINT') },
          { value: 'EXEMPTED', label: t('EXEMPTED') },
        ]}
      />
      {values.channel !== 'VIRK' && (
        <TextAreaField {...field('channelReason')} rows={2} label={t('channelReason')} maxLength={2000} />
      )}
    </>
  );
};

const Signer = ({ values, change, errorAt, people }: ReceiptFieldsProps) => {
  const t = useTexts(stageTexts);
  const field = bind(values, change, errorAt);
  const here = people.filter(({ present }) => present);
  const options = here.map(({ id, name, isYou }) => ({ value: id, label: isYou ? t('you', { name }) : name }));
  return (
    <>
      <SelectField
        {...field('signer')}
        id="signedByPerson"
        label={t('signer')}
        options={[...options, { value: OTHER, label: t('otherPerson') }]}
        error={errorAt('signedByPerson')}
      />
      {values.signer === OTHER && <TextField {...field('signedByName')} label={t('signedByName')} maxLength={200} />}
    </>
  );
};
