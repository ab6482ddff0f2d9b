import { classes } from './classes.ts';
import styles from './line.module.css';

const c = classes(styles);

interface LineProps {
  /** Where now stands, in per cent. */
  readonly now: number;
  /** Where the end stands; less than `now` when it has been passed. */
  readonly end?: number;
}

/** The line: solid behind now, a mark at now, dashed ahead, an open ring at the end; past its end when late. Silent. */
export const Line = ({ now, end = 100 }: LineProps) => (
  <div className={c('line')} aria-hidden="true">
    <span className={c('solid')} style={{ width: placeOf(now, end) }} />
    {end >= now && <span className={c('ahead')} style={{ left: placeOf(now, end) }} />}
    <span className={c('mark')} style={{ left: placeOf(now, end) }} />
    {end < now ? (
      <span className={c('end', 'passed')} style={{ left: `${String(end)}%` }} />
    ) : (
      <span className={c('end')} />
    )}
  </div>
);

/** While the end lies ahead, the mark never touches the ring, however short the line is drawn. */
const placeOf = (now: number, end: number) =>
  end >= now ? `min(${String(now)}%, calc(100% - 1.375rem))` : `${String(now)}%`;
