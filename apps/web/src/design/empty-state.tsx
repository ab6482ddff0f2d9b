import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './page.module.css';

const c = classes(styles);

interface EmptyStateProps {
  readonly title: string;
  /** One sentence why, and one example. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** 3 when a section heading stands above it. */
  readonly level?: 2 | 3;
}

export const EmptyState = ({ title, children, action, level = 2 }: EmptyStateProps) => (
  <div className={c('empty')}>
    {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
    <p>{children}</p>
    {action !== undefined && <div className={c('emptyAct')}>{action}</div>}
  </div>
);
