import { Fragment, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './page.module.css';

const c = classes(styles);

export interface Fact {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly key?: string;
}

/** Label and value, hairline between: read-only facts of an object, or the answers on a check page. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={c('facts')}>
    {facts.map((fact, index) => (
      <Fragment key={fact.key ?? index}>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </Fragment>
    ))}
  </dl>
);

/** A list of rows with hairlines. Give `<li>` children. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <ul className={c('rows')}>{children}</ul>;
