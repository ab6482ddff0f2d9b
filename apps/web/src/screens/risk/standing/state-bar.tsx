import { Link } from 'react-aria-components/Link';
import { classes } from '../../../design/classes.ts';
import { Status } from '../../../design/status.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { looks, type State, states } from './measure-state.tsx';
import styles from './standing.module.css';
import { standingTexts } from './standing.texts.ts';

const c = classes(styles);

interface StateBarProps {
  readonly states: readonly State[];
  /** Where the list behind a count stands. */
  readonly href: (state: State) => string;
}

/** One part per measure in the pattern of its state; under it the counts, each a link to its list. */
export const StateBar = ({ states: shown, href }: StateBarProps) => {
  const t = useTexts(standingTexts);
  const sorted = states.flatMap((state) => shown.filter((each) => each === state));
  return (
    <>
      <div className={c('bar')} aria-hidden="true">
        {sorted.map((state, place) => (
          <span key={place} className={c('part', state)} />
        ))}
      </div>
      <ul className={c('keys')} aria-label={t('spread')}>
        {states
          .map((state) => [state, shown.filter((each) => each === state).length] as const)
          .filter(([, n]) => n > 0)
          .map(([state, n]) => (
            <li key={state}>
              <Link href={href(state)} className={c('key')}>
                <Status {...looks[state]}>{t(`count${state}`, { n })}</Status>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
};
