import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { NumberField } from '../../../../design/number-field.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { RecordTheContract } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Contract } from '../../parts/supply-data.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import type { DialogProps } from './part-props.ts';

interface ContractDialogProps extends DialogProps {
  readonly contract: Contract | undefined;
}

interface Values {
  readonly title: string;
  readonly number: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly noticeMonths: number | null;
}

const begin = (contract: Contract | undefined): Values => {
  if (contract === undefined) return { title: '', number: '', startsOn: null, endsOn: null, noticeMonths: null };
  const { title, number, startsOn, endsOn, noticeMonths } = contract;
  return { title, number: number ?? '', startsOn, endsOn, noticeMonths };
};

/** What is known of a contract: its name, its term, its notice. */
export const ContractDialog = ({ supplier, contract, onDone, onClose }: ContractDialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const [values, setValues] = useState(() => begin(contract));
  const form = useActForm(['title', 'number', 'startsOn', 'endsOn', 'noticeMonths']);
  const [record, { pending }] = useAct(RecordTheContract);
  const submit = async () => {
    const missing = missingOf([['title', blank(values.title), t('contractMissing')]]);
    const input = {
      ...values,
      supplierId: supplier.summary.id,
      number: blank(values.number) ? null : values.number.trim(),
      ...(contract === undefined ? {} : { contract: contract.contract }),
    };
    if (!(await form.submit(missing, () => record({ input })))) return;
    onDone();
    onClose();
  };
  const field = bind(values, setValues, form.errorAt);
  const title = contract === undefined ? t('addContract') : t('editContract');
  return (
    <ActDialog
      title={title}
      act={t('saveContract')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField {...field('title')} label={t('contractTitle')} maxLength={200} />
      <TextField {...field('number')} optional narrow label={t('contractNumber')} maxLength={100} />
      <DateField {...field('startsOn')} optional label={t('startsOn')} />
      <DateField {...field('endsOn')} optional label={t('endsOn')} />
      <NumberField {...field('noticeMonths')} optional label={t('noticeMonths')} min={0} max={120} />
    </ActDialog>
  );
};
