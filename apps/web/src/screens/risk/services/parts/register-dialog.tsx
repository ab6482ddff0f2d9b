import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RegisterAService } from '../../../../graphql/generated/risk/services.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { ServiceDialogProps } from '../services-data.ts';
import { servicesTexts } from '../services.texts.ts';
import { serviceFields, ServiceFields, type ServiceValues } from './service-fields.tsx';

const empty: ServiceValues = { name: '', description: '', owner: null, maxOutageHours: null };

export const RegisterDialog = ({ onClose, onDone }: ServiceDialogProps) => {
  const t = useTexts(servicesTexts);
  const [values, setValues] = useState(empty);
  const form = useActForm(serviceFields);
  const [register, { pending }] = useAct(RegisterAService);
  const submit = async () => {
    const missing = missingOf([['name', blank(values.name), t('nameMissing')]]);
    const description = blank(values.description) ? null : values.description;
    if (!(await form.submit(missing, () => register({ input: { ...values, description } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('registerTitle')}
      act={t('registerAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ServiceFields values={values} onChange={setValues} errorAt={form.errorAt} />
    </ActDialog>
  );
};
