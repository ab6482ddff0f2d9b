import type { ReactNode } from 'react';
import { classes } from '../../design/classes.ts';
import styles from './paper-sheet.module.css';

const c = classes(styles);

/** A page to read, in the frame of the pages without account. */
export const PaperSheet = ({ children }: { readonly children: ReactNode }) => (
  <div className={c('paper')}>{children}</div>
);
