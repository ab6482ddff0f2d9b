import { classes } from '../../../../design/classes.ts';
import { useFormat } from '../../../../language/use-format.ts';
import styles from '../trail.module.css';
import { Entry, type TrailEntry } from './entry.tsx';

const c = classes(styles);

/** Entries under the day they were written on, newest first. */
export const Days = ({ entries }: { readonly entries: readonly TrailEntry[] }) => {
  const f = useFormat();
  const days = new Map<string, TrailEntry[]>();
  for (const entry of entries) days.set(f.date(entry.at), [...(days.get(f.date(entry.at)) ?? []), entry]);
  return [...days].map(([day, ofDay]) => (
    <section key={day}>
      <h2 className={c('day')}>{day}</h2>
      <ul>
        {ofDay.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  ));
};
