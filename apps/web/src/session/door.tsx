import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { Logo } from '../design/logo.tsx';
import { contentId, SkipLink } from '../design/skip-link.tsx';
import { TextLink } from '../design/text-link.tsx';
import { useDocumentTitle } from '../design/use-document-title.ts';
import { useTexts } from '../language/use-texts.ts';
import { doorTexts } from './door.texts.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './door.module.css';

const c = classes(styles);

interface DoorProps {
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** The frame of every page that needs no account: logo, language, one sheet, the small print. */
export const Door = ({ children, wide = false }: DoorProps) => {
  const t = useTexts(doorTexts);
  return (
    <div className={c('door')}>
      <SkipLink />
      <header className={c('top')}>
        <span className={c('brand')}>
          <Logo /> Varsel
        </span>
        <LanguageSwitch />
      </header>
      <main id={contentId} tabIndex={-1} className={c('main', wide && 'wide')}>
        {children}
      </main>
      <footer className={c('foot')}>
        <TextLink alone href="/scope-check">
          {t('scopeCheck')}
        </TextLink>
        <TextLink alone href="/glossary">
          {t('glossary')}
        </TextLink>
        <TextLink alone href="/accessibility">
          {t('accessibility')}
        </TextLink>
      </footer>
    </div>
  );
};

interface DoorSheetProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export const DoorSheet = ({ title, lead, children }: DoorSheetProps) => {
  useDocumentTitle(title);
  return (
    <div className={c('sheet')}>
      <h1>{title}</h1>
      {lead !== undefined && <p className={c('lead')}>{lead}</p>}
      {children}
    </div>
  );
};
