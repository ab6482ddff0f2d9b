import { useState } from 'react';
import { useClient } from 'urql';
import { Soft } from '../../../../design/text.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { draftServer } from '../../../../drafts/use-draft.ts';
import { stageTexts } from '../stage.texts.ts';
import { draftKind } from './draft-place.ts';
import { useReopen } from './stage-acts.ts';
import type { StageProps } from './stage-props.ts';
import { beginValues } from './stage-values.ts';
import { useStageNames } from './stages.ts';

interface ReopenDialogProps extends StageProps {
  readonly onClose: () => void;
}

/** The report is to be changed before it is filed. Its words go on as the draft. */
export const ReopenDialog = ({ incident, stage, form: fields, onDone, onClose }: ReopenDialogProps) => {
  const t = useTexts(stageTexts);
  const { it } = useStageNames(stage);
  const words = useTexts(actsTexts);
  const client = useClient();
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [reopen, pending] = useReopen({ incidentId: incident.id, stage, form });
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await reopen(missing, reason))) return;
    // While it stands ready, the form begins with its own words: they go on as the draft.
    const server = draftServer(client, { kind: draftKind(stage, fields.round), subject: incident.id });
    await server.save(JSON.stringify(beginValues(fields, {})), 0);
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('reopen', { it })}
      act={t('reopen', { it })}
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
