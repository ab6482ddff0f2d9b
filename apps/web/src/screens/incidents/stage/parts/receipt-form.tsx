import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Stack } from '../../../../design/section.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { stageTexts } from '../stage.texts.ts';
import { ReceiptFields } from './receipt-fields.tsx';
import { emptyReceipt, isLateReceipt, missingIn, receiptInput } from './receipt-values.ts';
import { useRecordReceipt } from './stage-acts.ts';
import type { StageProps } from './stage-props.ts';
import { clockOfStage } from './stages.ts';

export const receiptFields = [
  'receivedAt',
  'channelReason',
  'receiptNumber',
  'signedByPerson',
  'signedByName',
  'lateExplanation',
];

/** The authority's receipt: with it the deadline is met, late or not. */
export const ReceiptForm = ({ incident, stage, onDone }: StageProps) => {
  const t = useTexts(stageTexts);
  const { list } = usePeople();
  // Nobody is preset as signatory: who records a filing often is not who signed it.
  const [values, setValues] = useState(emptyReceipt);
  const form = useActForm(receiptFields);
  const [record, pending] = useRecordReceipt({ incidentId: incident.id, stage, form });
  const submit = async () => {
    const receipt = receiptInput(values, values.receivedAt ?? '');
    if (await record(missingIn(values, t), receipt)) onDone();
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
          change={setValues}
          errorAt={form.errorAt}
          late={isLateReceipt(values, clockOfStage(incident, stage))}
          people={list}
        />
        <Button look="primary" type="submit" wide icon={Stamp} pending={pending}>
          {t('record')}
        </Button>
      </Stack>
    </form>
  );
};
