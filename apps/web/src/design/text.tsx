import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './text.module.css';

const c = classes(styles);

interface WordsProps {
  readonly children: ReactNode;
}

interface SoftProps extends WordsProps {
  /** `small` (default) for meta, `body` for running text. */
  readonly size?: 'small' | 'body' | 'micro';
}

/** A paragraph of secondary words. */
export const Soft = ({ children, size = 'small' }: SoftProps) => (
  <p className={c('soft', 'measure', size !== 'body' && size)}>{children}</p>
);

/** A reference id such as INC-2026-014: shown everywhere, never truncated. */
export const RefId = ({ children }: WordsProps) => <span className={c('id')}>{children}</span>;

export const Prose = ({ children }: WordsProps) => <div className={c('measure')}>{children}</div>;

/** What a person wrote, with their line breaks. */
export const Written = ({ children }: WordsProps) => <div className={c('pre', 'measure')}>{children}</div>;

export const HiddenText = ({ children }: WordsProps) => <span className={c('hidden')}>{children}</span>;
