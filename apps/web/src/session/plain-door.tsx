import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { Line } from '../design/line.tsx';
import { Logo } from '../design/logo.tsx';
import { contentId, SkipLink } from '../design/skip-link.tsx';
import { useDocumentTitle } from '../design/use-document-title.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './plain-door.module.css';

const c = classes(styles);

interface PlainDoorProps {
  readonly over: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly listTitle: string;
  readonly list: readonly string[];
}

/** The one-column page of the board's and the suppliers' doors: who speaks, what waits, what to expect. */
export const PlainDoor = ({ over, title, children, listTitle, list }: PlainDoorProps) => {
  useDocumentTitle(title);
  return (
    <div className={c('page')}>
      <SkipLink />
      <header className={c('top')}>
        <span className={c('brand')}>
          <Logo /> Varsel
        </span>
        <LanguageSwitch />
      </header>
      <main id={contentId} tabIndex={-1} className={c('main')}>
        <p className={c('over')}>{over}</p>
        <h1>{title}</h1>
        <div className={c('line')}>
          <Line now={0} />
        </div>
        <div className={c('body')}>{children}</div>
        <section className={c('list')}>
          <h2>{listTitle}</h2>
          <ul>
            {list.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
};
