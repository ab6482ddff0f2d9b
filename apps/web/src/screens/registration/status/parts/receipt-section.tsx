import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { usePeople } from '../../../../people/use-people.ts';
import type { Filed } from '../registration-data.ts';
import { statusTexts } from '../status.texts.ts';
import { ReceiptForm } from './receipt-form.tsx';
import { useSignerName } from './signer-field.tsx';
import type { FilingFormProps } from './submission-form.tsx';

interface ReceiptSectionProps extends FilingFormProps {
  readonly receipt: NonNullable<Filed['receipt']>;
}

/** What proves that the authority has it. */
export const ReceiptSection = ({ receipt, change, onDone }: ReceiptSectionProps) => {
  const t = useTexts(statusTexts);
  const { may } = useSession();
  const [correcting, setCorrecting] = useState(false);
  return (
    <Section
      title={t('receipt')}
      beside={
        may('registration:file') && !correcting ? (
          <Button
            small
            look="bare"
            onPress={() => {
              setCorrecting(true);
            }}
          >
            {t('correctReceipt')}
          </Button>
        ) : undefined
      }
    >
      <ReceiptFacts receipt={receipt} />
      {correcting && (
        <ReceiptForm
          change={change}
          former={receipt}
          onDone={() => {
            setCorrecting(false);
            onDone();
          }}
        />
      )}
    </Section>
  );
};

const ReceiptFacts = ({ receipt }: Pick<ReceiptSectionProps, 'receipt'>) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const signerName = useSignerName();
  return (
    <>
      <Facts
        facts={[
          { label: t('receivedAt'), value: f.dateTime(receipt.receivedAt) },
          { label: t('receiptNumber'), value: receipt.receiptNumber ?? t('none') },
          { label: t('signer'), value: signerName(receipt) },
          ...(receipt.correction ? [{ label: t('correction'), value: <Written>{receipt.correction}</Written> }] : []),
        ]}
      />
      <Soft>{t('recordedBy', { time: f.dateTimeShort(receipt.at), name: nameOf(receipt.by) })}</Soft>
    </>
  );
};
