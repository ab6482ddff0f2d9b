import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './page.module.css';

const c = classes(styles);

interface SectionProps {
  readonly title: ReactNode;
  /** A count, a moment or one link, right of the heading. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A ruled part of a page: 2 px rule above the heading, never a box. */
export const Section = ({ title, beside, children, id }: SectionProps) => {
  const heading = useId();
  return (
    <section className={c('section')} aria-labelledby={heading} {...(id === undefined ? {} : { id })}>
      <header className={c('rule')}>
        <h2 id={heading}>{title}</h2>
        {beside !== undefined && <span className={c('beside')}>{beside}</span>}
      </header>
      {children}
    </section>
  );
};

/** Main column and aside; the aside follows below 960 px. Give two children. */
export const Columns = ({ children }: { readonly children: ReactNode }) => (
  <div className={c('columns')}>{children}</div>
);

/** Fields or blocks below each other. */
export const Stack = ({ children, tight = false }: { readonly children: ReactNode; readonly tight?: boolean }) => (
  <div className={c('stack', tight && 'tight')}>{children}</div>
);

/** A bordered box: "you can act in here" (form, next report, proof). */
export const Panel = ({ children }: { readonly children: ReactNode }) => <div className={c('panel')}>{children}</div>;

/** The exact words somebody puts their name to. */
export const Statement = ({ children }: { readonly children: ReactNode }) => (
  <blockquote className={c('statement')}>{children}</blockquote>
);
