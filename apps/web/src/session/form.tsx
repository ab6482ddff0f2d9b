import type { ReactNode, SubmitEvent } from 'react';
import { classes } from '../design/classes.ts';
import styles from './door.module.css';

const c = classes(styles);

interface FormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form whose checks are ours: the browser's own bubbles speak the browser's language. */
export const Form = ({ onSubmit, children }: FormProps) => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={c('form')} onSubmit={submit} noValidate>
      {children}
    </form>
  );
};

/** Links under a form. */
export const Beneath = ({ children }: { readonly children: ReactNode }) => (
  <div className={c('beneath')}>{children}</div>
);
