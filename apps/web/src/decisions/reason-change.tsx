import { classes } from '../design/classes.ts';
import { Diff } from '../design/diff.tsx';
import { isRewritten } from './rewritten.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface ReasonChangeProps {
  readonly before: string;
  readonly after: string;
}

/** Word by word where little changed, one after the other where it was written anew. */
export const ReasonChange = ({ before, after }: ReasonChangeProps) => {
  if (!isRewritten(before, after))
    return (
      <p className={c('words')}>
        <Diff before={before} after={after} />
      </p>
    );
  return (
    <div className={c('words')}>
      {before !== '' && (
        <p>
          <del>{before}</del>
        </p>
      )}
      {after !== '' && (
        <p>
          <ins>{after}</ins>
        </p>
      )}
    </div>
  );
};
