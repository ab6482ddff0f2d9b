import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Soft } from '../../../../design/text.tsx';
import { AmendAService, RetireAService } from '../../../../graphql/generated/risk/services.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Service, ServiceDialogProps } from '../services-data.ts';
import { servicesTexts } from '../services.texts.ts';
import { serviceFields, ServiceFields, type ServiceValues } from './service-fields.tsx';

interface OneServiceProps extends ServiceDialogProps {
  readonly service: Service;
}

const beginWith = ({ name, description, owner, maxOutageHours }: Service): ServiceValues => ({
  name,
  description: description ?? '',
  owner: owner ?? null,
  maxOutageHours: maxOutageHours ?? null,
});

export const AmendDialog = ({ service, onClose, onDone }: OneServiceProps) => {
  const t = useTexts(servicesTexts);
  const words = useTexts(actsTexts);
  const [values, setValues] = useState(() => beginWith(service));
  const [reason, setReason] = useState('');
  const form = useActForm(serviceFields);
  const [amend, { pending }] = useAct(AmendAService);
  const submit = async () => {
    const missing = missingOf([
      ['name', blank(values.name), t('nameMissing')],
      ['reason', blank(reason), words('reasonMissing')],
    ]);
    const description = blank(values.description) ? null : values.description;
    const input = { serviceId: service.id, ...values, description, reason };
    if (!(await form.submit(missing, () => amend({ input })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('amendTitle', { reference: service.reference })}
      act={t('amendAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ServiceFields values={values} onChange={setValues} errorAt={form.errorAt} />
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};

export const RetireDialog = ({ service, onClose, onDone }: OneServiceProps) => {
  const t = useTexts(servicesTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [retire, { pending }] = useAct(RetireAService);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => retire({ input: { serviceId: service.id, reason } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('retireTitle', { reference: service.reference })}
      act={t('retireAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('retireHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
