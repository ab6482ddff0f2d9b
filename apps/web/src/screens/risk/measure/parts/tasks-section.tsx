import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import type { MeasurePartProps, Task } from '../measure-data.ts';
import styles from '../measure.module.css';
import { measureTexts } from '../measure.texts.ts';
import { AssignTaskDialog, CompleteTaskDialog, OpenTaskDialog } from './task-dialogs.tsx';

const c = classes(styles);

interface TasksSectionProps extends MeasurePartProps {
  readonly nameOf: NameOf;
}

/** What is still to be done, by whom and when; what was done stays one press away. */
export const TasksSection = ({ measure, onChanged, nameOf }: TasksSectionProps) => {
  const t = useTexts(measureTexts);
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const done = measure.tasks.filter(({ open }) => !open).length;
  const shown = measure.tasks.filter(({ open }) => open || all);
  return (
    <Section
      id="tasks"
      title={t('tasks')}
      beside={
        onChanged && (
          <OpenButton
            onOpen={() => {
              setAdding(true);
            }}
          >
            {t('openTask')}
          </OpenButton>
        )
      }
    >
      {shown.length === 0 && <Soft>{t('noTasks')}</Soft>}
      {shown.length > 0 && (
        <Rows>
          {shown.map((task) => (
            <li key={task.id}>
              <TaskRow task={task} onChanged={onChanged} nameOf={nameOf} />
            </li>
          ))}
        </Rows>
      )}
      {done > 0 && !all && (
        <OpenButton
          onOpen={() => {
            setAll(true);
          }}
        >
          {t('doneTasks', { n: done })}
        </OpenButton>
      )}
      {adding && onChanged && (
        <OpenTaskDialog
          measure={measure}
          onDone={onChanged}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
};

interface TaskRowProps extends Pick<TasksSectionProps, 'onChanged' | 'nameOf'> {
  readonly task: Task;
}

const TaskRow = ({ task, onChanged, nameOf }: TaskRowProps) => {
  const t = useTexts(measureTexts);
  return (
    <div className={c('task')}>
      <div>
        <p>{task.title}</p>
        <p className={c('meta')}>
          <RefId>{task.reference}</RefId> {task.origin === 'LESSON' && <span>{t('fromLesson')}</span>}
          <span>{task.assignee ? nameOf(task.assignee) : t('nobody')}</span>
          <Due task={task} nameOf={nameOf} />
        </p>
        {task.note && <Soft>{task.note}</Soft>}
      </div>
      {task.open && onChanged && <TaskActs task={task} onChanged={onChanged} />}
    </div>
  );
};

const Due = ({ task: { dueOn, overdue, doneAt, doneBy }, nameOf }: Omit<TaskRowProps, 'onChanged'>) => {
  const t = useTexts(measureTexts);
  const f = useFormat();
  if (doneAt)
    return (
      <Status tone="ok" glyph="yes">
        {t('taskDone', { date: f.date(doneAt), person: nameOf(doneBy ?? '') })}
      </Status>
    );
  if (!dueOn) return <span>{t('noDate')}</span>;
  if (!overdue) return <span>{t('taskDue', { date: f.date(dueOn) })}</span>;
  return (
    <Status tone="danger" glyph="late">
      {t('taskLate', { date: f.date(dueOn) })}
    </Status>
  );
};

const TaskActs = ({ task, onChanged }: { readonly task: Task; readonly onChanged: () => void }) => {
  const t = useTexts(measureTexts);
  const [open, setOpen] = useState<'assign' | 'complete' | null>(null);
  const { reference } = task;
  const dialog = {
    task,
    onDone: onChanged,
    onClose: () => {
      setOpen(null);
    },
  };
  return (
    <ButtonRow>
      <Button
        small
        aria-label={t('assignTaskFull', { reference })}
        onPress={() => {
          setOpen('assign');
        }}
      >
        {t('assignTask')}
      </Button>
      <Button
        small
        aria-label={t('completeTaskFull', { reference })}
        onPress={() => {
          setOpen('complete');
        }}
      >
        {t('completeTask')}
      </Button>
      {open === 'assign' && <AssignTaskDialog {...dialog} />}
      {open === 'complete' && <CompleteTaskDialog {...dialog} />}
    </ButtonRow>
  );
};
