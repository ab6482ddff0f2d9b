import { useState } from 'react';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { FixIncidentAwareness } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { incidentTexts } from '../incident.texts.ts';
import type { DialogProps } from './dialog-props.ts';

const fields = ['awareAt', 'reason'];

/** Another moment of awareness, with why: every deadline is worked out again. */
export const AwarenessDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(actsTexts);
  const [awareAt, setAwareAt] = useState<string | null>(incident.awareAt);
  const [reason, setReason] = useState('');
  const form = useActForm(fields);
  const [fix, { pending }] = useAct(FixIncidentAwareness);
  const submit = async () => {
    const input = { incidentId: incident.id, awareAt: awareAt ?? incident.awareAt, reason };
    const missing = missingOf([
      ['awareAt', awareAt === null, t('momentMissing')],
      ['reason', blank(reason), words('reasonMissing')],
    ]);
    if (!(await form.submit(missing, () => fix({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('fixTitle')}
      act={t('fixAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('fixHelp')}</Soft>
      <DateTimeField
        id="awareAt"
        label={t('awareness')}
        value={awareAt}
        onChange={setAwareAt}
        error={form.errorAt('awareAt')}
      />
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
