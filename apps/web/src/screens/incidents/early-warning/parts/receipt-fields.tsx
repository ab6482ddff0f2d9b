import { RadioChoices } from '../../../../design/choices.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { PersonHere } from '../../clocks/use-people.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import { OTHER, type ReceiptValues } from './receipt-values.ts';

interface ReceiptFieldsProps {
  readonly values: ReceiptValues;
  readonly change: (patch: Partial<ReceiptValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly late: boolean;
  readonly people: readonly PersonHere[];
}

export const ReceiptFields = (props: ReceiptFieldsProps) => {
  const { values, change, errorAt, late } = props;
  const t = useTexts(earlyWarningTexts);
  return (
    <>
      <DateTimeField
        id="receivedAt"
        label={t('receivedAt')}
        help={t('receivedHelp')}
        value={values.receivedAt}
        onChange={(receivedAt) => {
          change({ receivedAt });
        }}
        error={errorAt('receivedAt')}
      />
      {late && (
        <TextAreaField
          id="lateExplanation"
          optional
          rows={3}
          label={t('lateExplanation')}
          help={t('lateHelp')}
          value={values.lateExplanation}
          onChange={(lateExplanation) => {
            change({ lateExplanation });
          }}
          error={errorAt('lateExplanation')}
          maxLength={2000}
        />
      )}
      <TextField
        id="receiptNumber"
        optional={values.channel !== 'VIRK'}
        label={t('receiptNumber')}
        value={values.receiptNumber}
        onChange={(receiptNumber) => {
          change({ receiptNumber });
        }}
        error={errorAt('receiptNumber')}
        maxLength={100}
        autoComplete="off"
      />
      <Channel {...props} />
      <Signer {...props} />
    </>
  );
};

const Channel = ({ values, change, errorAt }: ReceiptFieldsProps) => {
  const t = useTexts(earlyWarningTexts);
  return (
    <>
      <RadioChoices
        id="channel"
        stacked
        label={t('channel')}
        value={values.channel}
        onChange={(channel) => {
          change({ channel });
        }}
        choices={[
          { value: 'VIRK', label: t('VIRK') },
          { value: 'ALTERNATIVE', label: t('ALTERNATIVE'), hint: t('ALTERNATIVE_HINT') },
          { value: 'EXEMPTED', label: t('EXEMPTED') },
        ]}
      />
      {values.channel !== 'VIRK' && (
        <TextAreaField
          id="channelReason"
          rows={2}
          label={t('channelReason')}
          value={values.channelReason}
          onChange={(channelReason) => {
            change({ channelReason });
          }}
          error={errorAt('channelReason')}
          maxLength={2000}
        />
      )}
    </>
  );
};

const Signer = ({ values, change, errorAt, people }: ReceiptFieldsProps) => {
  const t = useTexts(earlyWarningTexts);
  const here = people.filter(({ present }) => present);
  const options = here.map(({ id, name, isYou }) => ({ value: id, label: isYou ? t('you', { name }) : name }));
  return (
    <>
      <SelectField
        id="signedByPerson"
        label={t('signer')}
        value={values.signer}
        onChange={(signer) => {
          change({ signer });
        }}
        options={[...options, { value: OTHER, label: t('otherPerson') }]}
        error={errorAt('signedByPerson')}
      />
      {values.signer === OTHER && (
        <TextField
          id="signedByName"
          label={t('signedByName')}
          value={values.signedByName}
          onChange={(signedByName) => {
            change({ signedByName });
          }}
          error={errorAt('signedByName')}
          maxLength={200}
        />
      )}
    </>
  );
};
