import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RadioChoices } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { ComboField } from '../../../../design/select-field.tsx';
import { type MemberRole, SeatMember } from '../../../../graphql/generated/governance/management.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { memberRoles } from '../management-data.ts';
import { managementTexts } from '../management.texts.ts';

interface SeatDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly person: string | null;
  readonly role: MemberRole | null;
  readonly from: string | null;
  readonly to: string | null;
}

const useSeating = ({ onDone, onClose }: SeatDialogProps, { person, role, from, to }: Values) => {
  const t = useTexts(managementTexts);
  const form = useActForm(['person', 'role', 'from', 'to']);
  const [seat, { pending }] = useAct(SeatMember);
  const submit = async () => {
    const missing = missingOf([
      ['person', person === null, t('personMissing')],
      ['role', role === null, t('roleMissing')],
      ['from', from === null, t('fromMissing')],
    ]);
    const done = await form.submit(missing, () =>
      seat({ input: { person: person ?? '', role: role ?? 'MEMBER', from: from ?? '', to } }),
    );
    if (!done) return;
    onDone();
    onClose();
  };
  return { form, pending, submit };
};

/** A member takes a seat, from a day on. */
export const SeatDialog = (props: SeatDialogProps) => {
  const t = useTexts(managementTexts);
  const { list } = usePeople();
  const [values, setValues] = useState<Values>({ person: null, role: 'MEMBER', from: null, to: null });
  const { form, pending, submit } = useSeating(props, values);
  const field = bind(values, setValues, form.errorAt);
  const people = list.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActDialog
      title={t('seat')}
      act={t('seatDo')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <ComboField {...field('person')} label={t('person')} help={t('personHelp')} options={people} />
      <RadioChoices
        {...field('role')}
        label={t('role')}
        choices={memberRoles.map((value) => ({ value, label: t(value) }))}
      />
      <DateField {...field('from')} label={t('memberFrom')} />
      <DateField {...field('to')} optional label={t('memberTo')} />
    </ActDialog>
  );
};
