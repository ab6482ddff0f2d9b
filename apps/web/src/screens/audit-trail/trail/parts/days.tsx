import { classes } from '../../../../design/classes.ts';
import { useFormat } from '../../../../language/use-format.ts';
import styles from '../trail.module.css';
import { type Axis, Entry, momentOf, type TrailEntry } from './entry.tsx';

const c = classes(styles);

interface DaysProps {
  readonly entries: readonly TrailEntry[];
  readonly by: Axis;
}

/** Entries under the day they were recorded on, or happened on, newest first. */
export const Days = ({ entries, by }: DaysProps) => {
  const f = useFormat();
  const days = new Map<string, TrailEntry[]>();
  for (const entry of entries) {
    const day = f.date(momentOf(entry, by));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day}>
      <h2 className={c('day')}>{day}</h2>
      <ul>
        {ofDay.map((entry) => (
          <Entry key={entry.id} entry={entry} by={by} />
        ))}
      </ul>
    </section>
  ));
};
