import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Section, Stack } from '../../../../design/section.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { NoteOnIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { incidentTexts } from '../incident.texts.ts';
import styles from '../incident.module.css';
import type { PartProps } from './facts-section.tsx';

const c = classes(styles);

/** What happened and who did it, newest first, with the notes between. */
export const CourseSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const { may } = useSession();
  return (
    <Section title={t('course')}>
      {!frozen && may('incident:report') && <NoteForm incidentId={incident.id} onDone={onDone} />}
      <ol className={c('course')}>
        {incident.timeline.toReversed().map(({ type, at, by, text }, index) => (
          <li key={`${at} ${String(index)}`} className={c(type === 'NOTE_ADDED' && 'note')}>
            <time dateTime={at}>{f.dateTimeShort(at)}</time>
            <div>
              {type !== 'NOTE_ADDED' && <p className={c('step')}>{t(type)}</p>}
              {text && <Written>{text}</Written>}
              <Soft>{type === 'NOTE_ADDED' ? `${t('NOTE_ADDED')} · ${nameOf(by)}` : nameOf(by)}</Soft>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
};

const NoteForm = ({ incidentId, onDone }: { readonly incidentId: string; readonly onDone: () => void }) => {
  const t = useTexts(incidentTexts);
  const [text, setText] = useState('');
  const form = useActForm(['text']);
  const [add, { pending }] = useAct(NoteOnIncident);
  const submit = async () => {
    const missing = text.trim() === '' ? [{ field: 'text', message: t('noteMissing') }] : [];
    if (!(await form.submit(missing, () => add({ input: { incidentId, text } })))) return;
    setText('');
    onDone();
  };
  return (
    <form
      noValidate
      className={c('noteForm')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack tight>
        <ActFaults form={form} />
        <TextAreaField
          id="text"
          rows={2}
          optional
          label={t('note')}
          help={t('noteHelp')}
          value={text}
          onChange={setText}
          error={form.errorAt('text')}
          maxLength={10_000}
        />
        <div>
          <Button type="submit" pending={pending}>
            {t('addNote')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
