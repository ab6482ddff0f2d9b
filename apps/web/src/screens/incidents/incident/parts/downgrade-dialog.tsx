import { useState } from 'react';
import { Soft } from '../../../../design/text.tsx';
import { DowngradeTheIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { incidentTexts } from '../incident.texts.ts';
import type { DialogProps } from './dialog-props.ts';

/** The incident was not significant after all, with why. */
export const DowngradeDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [downgrade, { pending }] = useAct(DowngradeTheIncident);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    const input = { incidentId: incident.id, reason };
    if (!(await form.submit(missing, () => downgrade({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('downgradeTitle')}
      act={t('downgradeTitle')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('downgradeHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
