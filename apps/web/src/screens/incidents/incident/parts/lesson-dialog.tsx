import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { AgreeIncidentLesson } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { conductTexts } from '../conduct.texts.ts';
import type { DialogProps } from './dialog-props.ts';
import { emptyLesson, LessonFields, lessonInput, useLessonFaults } from './lesson-fields.tsx';

export const lessonFieldNames = ['text', 'measures', 'owner', 'dueOn'];

/** One thing learnt, and the measures it is to change. */
export const LessonDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(conductTexts);
  const faultsOf = useLessonFaults();
  const [values, setValues] = useState(emptyLesson);
  const form = useActForm(lessonFieldNames);
  const [agree, { pending }] = useAct(AgreeIncidentLesson);
  const submit = async () => {
    const input = { incidentId: incident.id, lesson: lessonInput(values) };
    if (!(await form.submit(faultsOf(values), () => agree({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('lessonTitle')}
      act={t('addLesson')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <LessonFields values={values} change={setValues} errorAt={form.errorAt} />
    </ActDialog>
  );
};
