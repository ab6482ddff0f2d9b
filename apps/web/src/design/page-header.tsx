import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useDocumentTitle } from './use-document-title.ts';
import styles from './page.module.css';

const c = classes(styles);

interface PageHeaderProps {
  /** On overview and status pages the finding ("Én frist udløber om 88 minutter"); on object pages the object. */
  readonly title: string;
  readonly breadcrumb?: ReactNode;
  /** A small line above the title: date, section. */
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  /** `<Status box>` elements. */
  readonly statuses?: ReactNode;
  readonly actions?: ReactNode;
  /** The window's title when the heading is too long for it. */
  readonly windowTitle?: string;
}

/** The only h1 of a page; also names the window. */
export const PageHeader = ({ title, breadcrumb, over, lead, statuses, actions, windowTitle }: PageHeaderProps) => {
  useDocumentTitle(windowTitle ?? title);
  return (
    <>
      {breadcrumb}
      <header className={c('head')}>
        <div className={c('words')}>
          {over !== undefined && <p className={c('over')}>{over}</p>}
          <h1>{title}</h1>
          {lead !== undefined && <p className={c('lead')}>{lead}</p>}
          {statuses !== undefined && <div className={c('statuses')}>{statuses}</div>}
        </div>
        {actions !== undefined && <div className={c('acts')}>{actions}</div>}
      </header>
    </>
  );
};
