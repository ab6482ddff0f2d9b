import { ArrowLeft, Stamp } from 'lucide-react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Stack } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { RecordRegistrationsReceipt } from '../../../../graphql/generated/registration/status.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { statusTexts } from '../status.texts.ts';
import { type Signer, signerInput, useSignerName } from './signer-field.tsx';

export interface ReceiptValues extends Signer {
  readonly receivedAt: string | null;
  readonly receiptNumber: string;
  readonly correction: string;
}

interface ReceiptCheckProps {
  readonly change: number | null;
  readonly values: ReceiptValues;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The receipt as it will stand, before it meets the duty. */
export const ReceiptCheck = ({ change, values, onBack, onDone }: ReceiptCheckProps) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const signerName = useSignerName();
  const form = useActForm([]);
  const [record, { pending }] = useAct(RecordRegistrationsReceipt);
  const signed = signerInput(values);
  const receivedAt = values.receivedAt ?? '';
  const correction = values.correction.trim() === '' ? null : values.correction;
  const submit = async () => {
    const input = { change, receivedAt, receiptNumber: values.receiptNumber, correction, ...signed };
    if (await form.submit([], () => record({ input }))) onDone();
  };
  return (
    <Stack tight>
      <ActFaults form={form} />
      <Facts
        facts={[
          { label: t('receivedAt'), value: f.dateTime(receivedAt) },
          { label: t('receiptNumber'), value: values.receiptNumber === '' ? t('none') : values.receiptNumber },
          { label: t('signer'), value: signerName(signed) },
          ...(correction === null ? [] : [{ label: t('correction'), value: <Written>{correction}</Written> }]),
        ]}
      />
      <Soft>{t('checkReceiptWhy')}</Soft>
      <ButtonRow>
        <Button look="primary" icon={Stamp} pending={pending} onPress={() => void submit()}>
          {t('recordReceipt')}
        </Button>
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('back')}
        </Button>
      </ButtonRow>
    </Stack>
  );
};
