import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Stack } from '../../../../design/section.tsx';
import { RecordWarningReceipt } from '../../../../graphql/generated/incidents/early-warning.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import type { StageProps } from './editor.tsx';
import { ReceiptFields } from './receipt-fields.tsx';
import { emptyReceipt, isLateReceipt, missingIn, receiptInput } from './receipt-values.ts';

export const receiptFields = [
  'receivedAt',
  'channelReason',
  'receiptNumber',
  'signedByPerson',
  'signedByName',
  'lateExplanation',
];

/** The authority's receipt: with it the deadline is met, late or not. */
export const ReceiptForm = ({ incident, onDone }: StageProps) => {
  const t = useTexts(earlyWarningTexts);
  const { list } = usePeople();
  const [typed, setTyped] = useState(emptyReceipt);
  const form = useActForm(receiptFields);
  const [record, { pending }] = useAct(RecordWarningReceipt);
  // Who fills it in most often filed it; another answer is one choice away.
  const values = { ...typed, signer: typed.signer ?? list.find(({ isYou }) => isYou)?.id ?? null };
  const submit = async () => {
    const input = { incidentId: incident.id, receipt: receiptInput(values, values.receivedAt ?? '') };
    if (await form.submit(missingIn(values, t), () => record({ input }))) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack tight>
        <ActFaults form={form} />
        <ReceiptFields
          values={values}
          change={setTyped}
          errorAt={form.errorAt}
          late={isLateReceipt(values, incident)}
          people={list}
        />
        <Button look="primary" type="submit" wide icon={Stamp} pending={pending}>
          {t('record')}
        </Button>
      </Stack>
    </form>
  );
};
