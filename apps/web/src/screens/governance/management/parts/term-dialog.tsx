import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { ConfirmTick, RadioChoices } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { AmendTerm, StrikeTerm } from '../../../../graphql/generated/governance/management.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { memberRoles, type Term } from '../management-data.ts';
import { managementTexts } from '../management.texts.ts';

interface TermDialogProps {
  readonly term: Term;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly role: Term['role'];
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly strike: boolean;
}

const useChanging = ({ term: { term }, onDone, onClose }: TermDialogProps, values: Values) => {
  const t = useTexts(managementTexts);
  const words = useTexts(actsTexts);
  const form = useActForm(['role', 'from', 'to', 'reason']);
  const [amend, amending] = useAct(AmendTerm);
  const [strike, striking] = useAct(StrikeTerm);
  const submit = async () => {
    const { role, from, to, reason } = values;
    const missing = missingOf([
      ['from', !values.strike && from === null, t('fromMissing')],
      ['reason', blank(reason), words('reasonMissing')],
    ]);
    const done = values.strike
      ? await form.submit(missing, () => strike({ input: { term, reason } }))
      : await form.submit(missing, () => amend({ input: { term, role, from: from ?? '', to, reason } }));
    if (!done) return;
    onDone();
    onClose();
  };
  return { form, pending: amending.pending || striking.pending, submit };
};

/** Corrects or ends a term, or takes it back; what stood before stays in the audit trail. */
export const TermDialog = (props: TermDialogProps) => {
  const t = useTexts(managementTexts);
  const { nameOf } = usePeople();
  const { person, role, from, to } = props.term;
  const [values, setValues] = useState<Values>({ role, from, to, reason: '', strike: false });
  const { form, pending, submit } = useChanging(props, values);
  const field = bind(values, setValues, form.errorAt);
  return (
    <ActDialog
      title={t('changeOf', { name: nameOf(person) })}
      act={t(values.strike ? 'strikeDo' : 'amendDo')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      {!values.strike && (
        <>
          <RadioChoices
            {...field('role')}
            label={t('role')}
            choices={memberRoles.map((value) => ({ value, label: t(value) }))}
          />
          <DateField {...field('from')} label={t('memberFrom')} />
          <DateField {...field('to')} optional label={t('memberTo')} />
        </>
      )}
      <ConfirmTick
        checked={values.strike}
        onChange={(strike) => {
          setValues({ ...values, strike });
        }}
      >
        {t('strike')}
      </ConfirmTick>
      <ReasonField {...field('reason')} />
    </ActDialog>
  );
};
