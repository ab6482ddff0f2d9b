import { useState } from 'react';
import { useClient } from 'urql';
import { Soft } from '../../../../design/text.tsx';
import { ReopenTheEarlyWarning } from '../../../../graphql/generated/incidents/early-warning.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { draftServer } from '../../../../drafts/use-draft.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import { valuesOf } from './warning-values.ts';

interface ReopenDialogProps {
  readonly incident: IncidentData;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The warning is to be changed before it is filed. Its words go on as the draft. */
export const ReopenDialog = ({ incident, onDone, onClose }: ReopenDialogProps) => {
  const t = useTexts(earlyWarningTexts);
  const words = useTexts(actsTexts);
  const client = useClient();
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [reopen, { pending }] = useAct(ReopenTheEarlyWarning);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => reopen({ input: { incidentId: incident.id, reason } })))) return;
    if (incident.warning) {
      const server = draftServer(client, { kind: 'early-warning', subject: incident.id });
      await server.save(JSON.stringify(valuesOf(incident.warning)), 0);
    }
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('reopen')}
      act={t('reopen')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('reopenHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
