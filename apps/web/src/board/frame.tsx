import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Logo } from '../design/logo.tsx';
import { contentId, SkipLink } from '../design/skip-link.tsx';
import { HiddenText } from '../design/text.tsx';
import { TextLink } from '../design/text-link.tsx';
import { useDocumentTitle } from '../design/use-document-title.ts';
import { ConnectionBars } from '../graphql/bars.tsx';
import type { Language } from '../language/language.ts';
import { useTexts } from '../language/use-texts.ts';
import { api } from '../session/api.ts';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { useSession } from '../session/session-provider.tsx';
import { useAfterFirstScreen } from '../session/use-after-first-screen.ts';
import { boardTexts } from './board.texts.ts';
import { hrefOf, type Place } from './place.ts';
import styles from './frame.module.css';

const c = classes(styles);

const LogAlarm = lazy(async () => ({ default: (await import('../log-alarm/log-alarm.tsx')).LogAlarm }));

interface FrameProps {
  readonly place: Place;
  readonly children: ReactNode;
}

/** One column for one hand: the two rooms above, the page, and who is signed in below. */
export const Frame = ({ place, children }: FrameProps) => {
  const t = useTexts(boardTexts);
  const main = useFocusOnMove(hrefOf(place));
  return (
    <div className={c('frame')}>
      <SkipLink />
      <header className={c('top')}>
        <a className={c('brand')} href={hrefOf({ page: 'inbox' })}>
          <Logo />
          <HiddenText>{t('home')}</HiddenText>
        </a>
        <nav className={c('rooms')} aria-label={t('rooms')}>
          <RoomLink to={{ page: 'inbox' }} here={place.page !== 'brief'} words={t('decisions')} />
          <RoomLink to={{ page: 'brief' }} here={place.page === 'brief'} words={t('brief')} />
        </nav>
      </header>
      <ConnectionBars />
      <LateAlarm place={place} />
      <main id={contentId} ref={main} tabIndex={-1} className={c('main', place.page === 'brief' && 'wide')}>
        {children}
      </main>
      <Foot />
    </div>
  );
};

/** Over every page of the board as over those of the portal: nobody writes a vote that cannot be signed. */
const LateAlarm = ({ place }: Pick<FrameProps, 'place'>) => {
  const after = useAfterFirstScreen();
  const { session, may } = useSession();
  return after && session.state === 'open' && may('history:read') ? (
    <Suspense fallback={null}>
      <LogAlarm place={hrefOf(place)} />
    </Suspense>
  ) : null;
};

interface RoomLinkProps {
  readonly to: Place;
  readonly here: boolean;
  readonly words: string;
}

const RoomLink = ({ to, here, words }: RoomLinkProps) => (
  <a className={c('room')} href={hrefOf(to)} {...(here ? { 'aria-current': true } : {})}>
    {words}
  </a>
);

const Foot = () => {
  const t = useTexts(boardTexts);
  const { session, signOut } = useSession();
  const tell = (language: Language) => {
    if (session.state === 'open') void api.put('/api/session/language', { language });
  };
  return (
    <footer className={c('foot')}>
      {session.person && session.organisation && (
        <p>{t('signedIn', { name: session.person.name, organisation: session.organisation.name })}</p>
      )}
      <OtherOrganisations />
      <LanguageSwitch onChoose={tell} />
      <TextLink alone href="/glossary">
        {t('glossary')}
      </TextLink>
      <TextLink alone href="/accessibility">
        {t('accessibility')}
      </TextLink>
      {session.state === 'open' && (
        <Button look="bare" onPress={() => void signOut()}>
          {t('signOut')}
        </Button>
      )}
    </footer>
  );
};

/** Whoever sits on two boards sees one organisation at a time; the decision of a mail may belong to the other. */
export const OtherOrganisations = () => {
  const t = useTexts(boardTexts);
  const { session } = useSession();
  const others = (session.organisations ?? []).filter(({ id }) => id !== session.organisation?.id);
  const change = async (organisationId: string) => {
    const answer = await api.post('/api/sign-in/organisation', { organisationId });
    if (answer.ok) location.reload();
  };
  return others.map(({ id, name }) => (
    <Button key={id} look="bare" onPress={() => void change(id)}>
      {t('switchTo', { name })}
    </Button>
  ));
};

/** After a way is taken, reading begins at the top of the page. */
const useFocusOnMove = (here: string) => {
  const main = useRef<HTMLElement>(null);
  const before = useRef(here);
  useEffect(() => {
    if (before.current === here) return;
    before.current = here;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [here]);
  return main;
};

interface HeadingProps {
  readonly title: string;
  readonly over?: ReactNode;
  readonly children?: ReactNode;
}

/** The only h1 of a page of the board; also names the window. */
export const Heading = ({ title, over, children }: HeadingProps) => {
  useDocumentTitle(title);
  return (
    <header className={c('heading')}>
      {over !== undefined && <p className={c('over')}>{over}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  );
};
