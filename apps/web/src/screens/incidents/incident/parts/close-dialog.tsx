import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { CloseTheIncident, ReopenTheIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { conductTexts } from '../conduct.texts.ts';
import type { DialogProps } from './dialog-props.ts';
import { lessonFieldNames } from './lesson-dialog.tsx';
import { emptyLesson, isBegun, LessonFields, lessonInput, useLessonFaults } from './lesson-fields.tsx';

/** How it ended, and one lesson more if none was written before, or why there is none. */
export const CloseDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(conductTexts);
  const faultsOf = useLessonFaults();
  const [conclusion, setConclusion] = useState('');
  const [lesson, setLesson] = useState(emptyLesson);
  const [noLessonsReason, setReason] = useState('');
  const form = useActForm(['conclusion', 'noLessonsReason', ...lessonFieldNames]);
  const [close, { pending }] = useAct(CloseTheIncident);
  const learnt = incident.lessons.length > 0 || isBegun(lesson);
  const asks = incident.status === 'SIGNIFICANT' && !learnt;
  const submit = async () => {
    const missing = [
      ...missingOf([['conclusion', blank(conclusion), t('conclusionMissing')]]),
      ...(isBegun(lesson) ? faultsOf(lesson) : []),
      ...missingOf([['noLessonsReason', asks && blank(noLessonsReason), t('lessonsMissing')]]),
    ];
    const lessons = isBegun(lesson) ? [lessonInput(lesson)] : [];
    const reason = learnt || blank(noLessonsReason) ? null : noLessonsReason;
    const input = { incidentId: incident.id, conclusion, lessons, noLessonsReason: reason };
    if (!(await form.submit(missing, () => close({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('close')}
      act={t('close')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextAreaField
        id="conclusion"
        rows={3}
        label={t('conclusion')}
        help={t('conclusionHelp')}
        value={conclusion}
        onChange={setConclusion}
        error={form.errorAt('conclusion')}
        maxLength={5000}
      />
      {incident.lessons.length === 0 && <LessonFields values={lesson} change={setLesson} errorAt={form.errorAt} />}
      {asks && (
        <TextAreaField
          id="noLessonsReason"
          rows={2}
          label={t('noLessonsReason')}
          help={t('noLessonsHelp')}
          value={noLessonsReason}
          onChange={setReason}
          error={form.errorAt('noLessonsReason')}
          maxLength={2000}
        />
      )}
    </ActDialog>
  );
};

/** It is not over after all. */
export const ReopenIncidentDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(conductTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [reopen, { pending }] = useAct(ReopenTheIncident);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => reopen({ input: { incidentId: incident.id, reason } })))) return;
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
