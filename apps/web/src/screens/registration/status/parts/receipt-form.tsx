import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { ErrorSummary } from '../../../../design/error-summary.tsx';
import { Stack } from '../../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { type Check, useChecks } from '../../../../session/use-checks.ts';
import type { Filed } from '../registration-data.ts';
import { statusTexts } from '../status.texts.ts';
import { ReceiptCheck, type ReceiptValues } from './receipt-check.tsx';
import { noSigner, SignerField, signerMissing } from './signer-field.tsx';
import type { FilingFormProps } from './submission-form.tsx';

interface ReceiptFormProps extends FilingFormProps {
  /** The receipt that is corrected. */
  readonly former?: Filed['receipt'];
}

/** The authority's receipt, written and then checked: with it the duty is met, late or not. */
export const ReceiptForm = ({ change, former, onDone }: ReceiptFormProps) => {
  const t = useTexts(statusTexts);
  const [values, setValues] = useState<ReceiptValues>({
    ...noSigner,
    receivedAt: former?.receivedAt ?? null,
    receiptNumber: former?.receiptNumber ?? '',
    correction: '',
  });
  const [checking, setChecking] = useState(false);
  const corrects = former !== undefined && former !== null;
  const checks: readonly Check[] = [
    ['receivedAt', values.receivedAt !== null, t('receivedMissing')],
    ['receiptSigner', !signerMissing(values), t('signerMissing')],
    ['correction', !corrects || values.correction.trim() !== '', t('correctionMissing')],
  ];
  const { errors, attempt, errorOf, check } = useChecks(checks);
  const put = (patch: Partial<ReceiptValues>) => {
    setValues({ ...values, ...patch });
  };
  if (checking)
    return (
      <ReceiptCheck
        change={change}
        values={values}
        onDone={onDone}
        onBack={() => {
          setChecking(false);
        }}
      />
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (check()) setChecking(true);
      }}
    >
      <Stack tight>
        <ErrorSummary errors={errors} attempt={attempt} />
        <ReceiptFields values={values} put={put} errorOf={errorOf} corrects={corrects} />
        <Button type="submit" look="primary" wide iconAfter={ArrowRight}>
          {t('checkReceipt')}
        </Button>
      </Stack>
    </form>
  );
};

interface ReceiptFieldsProps {
  readonly values: ReceiptValues;
  readonly put: (patch: Partial<ReceiptValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly corrects: boolean;
}

const ReceiptFields = ({ values, put, errorOf, corrects }: ReceiptFieldsProps) => {
  const t = useTexts(statusTexts);
  return (
    <>
      <DateTimeField
        id="receivedAt"
        label={t('receivedAt')}
        help={t('receivedHelp')}
        value={values.receivedAt}
        onChange={(receivedAt) => {
          put({ receivedAt });
        }}
        error={errorOf('receivedAt')}
      />
      <TextField
        id="receiptNumber"
        optional
        label={t('receiptNumber')}
        value={values.receiptNumber}
        onChange={(receiptNumber) => {
          put({ receiptNumber });
        }}
        maxLength={100}
        autoComplete="off"
      />
      <SignerField id="receiptSigner" value={values} onChange={put} error={errorOf('receiptSigner')} />
      {corrects && (
        <TextAreaField
          id="correction"
          rows={2}
          label={t('correction')}
          value={values.correction}
          onChange={(correction) => {
            put({ correction });
          }}
          error={errorOf('correction')}
          maxLength={2000}
        />
      )}
    </>
  );
};
