import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { AssignMeasureTask, CompleteMeasureTask, OpenMeasureTask } from '../../../../graphql/generated/risk/measure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { PersonField } from '../../standing/person-field.tsx';
import type { MeasureDialogProps, Task } from '../measure-data.ts';
import { measureActTexts } from '../measure.texts.ts';

/** What is missing becomes somebody's task, by a date. */
export const OpenTaskDialog = ({ measure: { measureId }, onClose, onDone }: MeasureDialogProps) => {
  const t = useTexts(measureActTexts);
  const [values, setValues] = useState({ title: '', assignee: null as string | null, dueOn: null as string | null });
  const form = useActForm(['title', 'assignee', 'dueOn']);
  const [open, { pending }] = useAct(OpenMeasureTask);
  const field = bind(values, setValues, form.errorAt);
  const submit = async () => {
    const missing = missingOf([['title', blank(values.title), t('taskMissing')]]);
    if (!(await form.submit(missing, () => open({ input: { measureId, ...values } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('taskTitle')}
      act={t('taskAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextAreaField {...field('title')} rows={2} label={t('task')} maxLength={500} />
      <PersonField {...field('assignee')} label={t('assignee')} />
      <DateField {...field('dueOn')} label={t('dueOn')} optional />
    </ActDialog>
  );
};

interface TaskDialogProps extends Omit<MeasureDialogProps, 'measure'> {
  readonly task: Task;
}

export const AssignTaskDialog = ({ task, onClose, onDone }: TaskDialogProps) => {
  const t = useTexts(measureActTexts);
  const [values, setValues] = useState({ assignee: task.assignee ?? null, dueOn: task.dueOn ?? null });
  const form = useActForm(['assignee', 'dueOn']);
  const [assign, { pending }] = useAct(AssignMeasureTask);
  const field = bind(values, setValues, form.errorAt);
  const submit = async () => {
    if (!(await form.submit([], () => assign({ input: { taskId: task.id, ...values } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('assignTitle', { reference: task.reference })}
      act={t('assignAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{task.title}</p>
      <PersonField {...field('assignee')} label={t('assignee')} />
      <DateField {...field('dueOn')} label={t('dueOn')} optional />
    </ActDialog>
  );
};

export const CompleteTaskDialog = ({ task, onClose, onDone }: TaskDialogProps) => {
  const t = useTexts(measureActTexts);
  const [note, setNote] = useState('');
  const form = useActForm(['note']);
  const [complete, { pending }] = useAct(CompleteMeasureTask);
  const submit = async () => {
    const missing = missingOf([['note', blank(note), t('doneMissing')]]);
    if (!(await form.submit(missing, () => complete({ input: { taskId: task.id, note } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('doneTitle', { reference: task.reference })}
      act={t('doneAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{task.title}</p>
      <TextAreaField
        id="note"
        rows={3}
        label={t('doneNote')}
        value={note}
        onChange={setNote}
        maxLength={2000}
        error={form.errorAt('note')}
      />
    </ActDialog>
  );
};
