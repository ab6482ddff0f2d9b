import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RadioChoices } from '../../../../design/choices.tsx';
import { NumberField } from '../../../../design/number-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import {
  DescribeManagementBody,
  type ManagementOrgan,
  type QuorumKind,
  type TieRule,
} from '../../../../graphql/generated/governance/management.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { type Body, organs, quorums, ties } from '../management-data.ts';
import { managementTexts } from '../management.texts.ts';

interface DescribeDialogProps {
  readonly body: Body;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly organ: ManagementOrgan | null;
  readonly quorum: QuorumKind | null;
  readonly quorumNumber: number | null;
  readonly tie: TieRule | null;
}

const useDescribing = ({ onDone, onClose }: DescribeDialogProps, values: Values) => {
  const t = useTexts(managementTexts);
  const form = useActForm(['organ', 'quorum', 'quorumNumber', 'tie']);
  const [describe, { pending }] = useAct(DescribeManagementBody);
  const submit = async () => {
    const { organ, quorum, tie } = values;
    const quorumNumber = quorum === 'NUMBER' ? values.quorumNumber : null;
    const missing = missingOf([
      ['organ', organ === null, t('organMissing')],
      ['quorum', quorum === null, t('quorumMissing')],
      ['quorumNumber', quorum === 'NUMBER' && quorumNumber === null, t('numberMissing')],
      ['tie', tie === null, t('tieMissing')],
    ]);
    const done = await form.submit(missing, () =>
      describe({
        input: { organ: organ ?? 'EQUIVALENT_ORGAN', quorum: quorum ?? 'ALL', quorumNumber, tie: tie ?? 'FALLS' },
      }),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return { form, pending, submit };
};

/** Which organ § 3, nr. 20 points to here, and when it can decide. */
export const DescribeDialog = (props: DescribeDialogProps) => {
  const t = useTexts(managementTexts);
  const { organ, quorum, quorumNumber, tie } = props.body;
  const [values, setValues] = useState<Values>({ organ, quorum, quorumNumber, tie });
  const { form, pending, submit } = useDescribing(props, values);
  const field = bind(values, setValues, form.errorAt);
  return (
    <ActDialog
      title={t('describe')}
      act={t('describeDo')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <RadioChoices
        {...field('organ')}
        stacked
        label={t('organWhich')}
        help={t('organHelp')}
        choices={organs.map((value) => ({ value, label: t(value), hint: t(`${value}_WHEN`) }))}
      />
      <SelectField
        {...field('quorum')}
        label={t('quorumWhich')}
        help={t('quorumHelp')}
        options={quorums.map((value) => ({ value, label: t(value) }))}
      />
      {values.quorum === 'NUMBER' && (
        <NumberField {...field('quorumNumber')} label={t('quorumNumber')} min={2} max={100} steppers />
      )}
      <RadioChoices
        {...field('tie')}
        stacked
        label={t('tieWhich')}
        choices={ties.map((value) => ({ value, label: t(value) }))}
      />
    </ActDialog>
  );
};
