import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import type { IconShape } from '../design/icon.tsx';
import styles from './questions.module.css';

const c = classes(styles);

interface QuickActProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly icon?: IconShape;
}

/** A small act of a question; several stand in one line. */
export const QuickAct = ({ children, onPress, icon }: QuickActProps) => (
  <div className={c('quick')}>
    <Button look="bare" small onPress={onPress} {...(icon === undefined ? {} : { icon })}>
      {children}
    </Button>
  </div>
);
