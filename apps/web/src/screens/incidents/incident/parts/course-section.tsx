import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Segmented } from '../../../../design/segmented.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { NoteOnIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import styles from '../incident.module.css';
import type { PartProps } from './facts-section.tsx';
import { useStepWords } from './step-words.ts';

const c = classes(styles);

type Entry = IncidentData['timeline'][number];

/** When it happened, which for most entries is when it was entered. */
const momentOf = ({ happenedAt, at }: Entry): string => happenedAt ?? at;

type Axis = 'happened' | 'recorded';

const newestFirst = (timeline: readonly Entry[], axis: Axis): readonly Entry[] => {
  const on = axis === 'happened' ? momentOf : ({ at }: Entry) => at;
  return timeline.toReversed().toSorted((a, b) => Date.parse(on(b)) - Date.parse(on(a)));
};

/** What happened and who did it, newest first, with the notes between. */
export const CourseSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(incidentTexts);
  const { may } = useSession();
  const [axis, setAxis] = useState<Axis>('happened');
  return (
    <Section title={t('course')}>
      <Segmented
        label={t('axis')}
        value={axis}
        onChange={setAxis}
        parts={[
          { value: 'happened', label: t('axisHappened') },
          { value: 'recorded', label: t('axisRecorded') },
        ]}
      />
      {!frozen && may('incident:report') && <NoteForm incidentId={incident.id} onDone={onDone} />}
      <ol className={c('course')}>
        {newestFirst(incident.timeline, axis).map((entry, index) => (
          <CourseEntry key={`${entry.at} ${String(index)}`} entry={entry} axis={axis} nameOf={nameOf} />
        ))}
      </ol>
    </Section>
  );
};

const isNote = ({ type }: Entry): boolean => type === 'NOTE_ADDED' || type === 'HAPPENING_NOTED';

interface CourseEntryProps {
  readonly entry: Entry;
  readonly axis: Axis;
  readonly nameOf: NameOf;
}

const CourseEntry = ({ entry, axis, nameOf }: CourseEntryProps) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const words = useStepWords(nameOf);
  const { at, by, text, happenedAt } = entry;
  // The other of the two times, where there are two.
  const other =
    axis === 'happened'
      ? t('happened', { time: f.dateTimeShort(at) })
      : t('happenedThen', { time: f.dateTimeShort(momentOf(entry)) });
  const entered = happenedAt === null ? [] : [other];
  const leading = axis === 'happened' ? momentOf(entry) : at;
  const meta = [...(isNote(entry) ? [t('NOTE_ADDED')] : []), nameOf(by), ...entered];
  return (
    <li className={c(isNote(entry) && 'note')}>
      <time dateTime={leading}>{f.dateTimeShort(leading)}</time>
      <div>
        {!isNote(entry) && <p className={c('step')}>{words(entry)}</p>}
        {text && <Written>{text}</Written>}
        <Soft>{meta.join(' · ')}</Soft>
      </div>
    </li>
  );
};

interface NoteValues {
  readonly text: string;
  readonly happenedAt: string | null;
  /** The time is asked for only when it was another than now. */
  readonly elsewhen: boolean;
}

const emptyNote: NoteValues = { text: '', happenedAt: null, elsewhen: false };

interface NoteFormProps {
  readonly incidentId: string;
  readonly onDone: () => void;
}

const useNoting = ({ incidentId, onDone }: NoteFormProps) => {
  const t = useTexts(incidentTexts);
  const [values, setValues] = useState(emptyNote);
  const form = useActForm(['text', 'happenedAt']);
  const [add, { pending }] = useAct(NoteOnIncident);
  const submit = async () => {
    const { text, happenedAt, elsewhen } = values;
    const missing = text.trim() === '' ? [{ field: 'text', message: t('noteMissing') }] : [];
    const input = { incidentId, text, ...(elsewhen ? { happenedAt } : {}) };
    if (!(await form.submit(missing, () => add({ input })))) return;
    setValues(emptyNote);
    onDone();
  };
  return { values, setValues, form, pending, submit };
};

const NoteForm = (props: NoteFormProps) => {
  const t = useTexts(incidentTexts);
  const { values, setValues, form, pending, submit } = useNoting(props);
  const change = (patch: Partial<NoteValues>) => {
    setValues({ ...values, ...patch });
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
          label={t('note')}
          help={t('noteHelp')}
          value={values.text}
          onChange={(text) => {
            change({ text });
          }}
          error={form.errorAt('text')}
          maxLength={10_000}
        />
        {values.elsewhen && (
          <DateTimeField
            id="happenedAt"
            label={t('happenedAt')}
            help={t('happenedHelp')}
            value={values.happenedAt}
            onChange={(happenedAt) => {
              change({ happenedAt });
            }}
            error={form.errorAt('happenedAt')}
          />
        )}
        <div className={c('noteWays')}>
          <Button type="submit" pending={pending}>
            {t('addNote')}
          </Button>
          {!values.elsewhen && (
            <Button
              look="bare"
              onPress={() => {
                change({ elsewhen: true });
              }}
            >
              {t('otherTime')}
            </Button>
          )}
        </div>
      </Stack>
    </form>
  );
};
