import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { classes } from '../design/classes.ts';
import { nowMs } from '../design/now.ts';
import { contentId, SkipLink } from '../design/skip-link.tsx';
import { useKeptFocus } from '../design/use-kept-focus.ts';
import { ConnectionBars } from '../graphql/bars.tsx';
import { SavedNotice } from '../graphql/saved-notice.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { PastBanner, PastGate, PastPlace } from '../past/past-place.tsx';
import { useSession } from '../session/session-provider.tsx';
import { StepUpProvider } from '../session/step-up.tsx';
import type { Layer } from './layers.tsx';
import { portalTexts } from './portal.texts.ts';
import { Rail } from './rail.tsx';
import { reportPath, reportPermission, rooms } from './rooms.ts';
import { TopBar } from './top-bar.tsx';
import { useAfterFirstScreen } from '../session/use-after-first-screen.ts';
import { type Shortcuts, useShortcuts } from './use-shortcuts.ts';
import styles from './shell.module.css';

const c = classes(styles);

const LogAlarm = lazy(async () => ({ default: (await import('../log-alarm/log-alarm.tsx')).LogAlarm }));
const Layers = lazy(async () => ({ default: (await import('./layers.tsx')).Layers }));

const usePortalShortcuts = (showHelp: () => void) => {
  const navigate = useNavigate();
  const { may } = useSession();
  const shortcuts = useMemo((): Shortcuts => {
    const go = (path: string) => () => void navigate(path);
    return {
      '?': showHelp,
      ...(may(reportPermission) ? { i: go(reportPath) } : {}),
      ...Object.fromEntries(rooms.map(({ letter, path }) => [`g ${letter}`, go(path)])),
    };
  }, [navigate, may, showHelp]);
  useShortcuts(shortcuts);
};

/** After a way is taken, reading begins at the page, not at the rail. */
const useFocusOnMove = () => {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
};

const useLayers = () => {
  const [layer, setLayer] = useState<Layer>('none');
  const show = useMemo(() => {
    const open = (next: Layer) => () => {
      setLayer(next);
    };
    return {
      none: open('none'),
      menu: open('menu'),
      help: open('help'),
      appearance: open('appearance'),
      past: open('past'),
    };
  }, []);
  return { layer, show };
};

/** The portal's frame: rail, top bar, the page, and what may lie over it. */
export const Shell = () => (
  <PastPlace>
    <Frame />
  </PastPlace>
);

const Frame = () => {
  const t = useTexts(portalTexts);
  const main = useFocusOnMove();
  const { layer, show } = useLayers();
  const { pathname } = useLocation();
  const after = useAfterFirstScreen();
  useKeptFocus();
  usePortalShortcuts(show.help);
  const rail = <Rail onHelp={show.help} onAppearance={show.appearance} onPast={show.past} onLeave={show.none} />;
  return (
    <StepUpProvider>
      <SkipLink />
      <div className={c('shell')}>
        <nav className={c('rail')} aria-label={t('mainMenu')}>
          {rail}
        </nav>
        <div className={c('sheet')}>
          <PastBanner onChange={show.past} />
          <TopBar onMenu={show.menu} onAppearance={show.appearance} onPast={show.past} />
          <ConnectionBars />
          {after && (
            <Suspense fallback={null}>
              <LogAlarm place={pathname} />
            </Suspense>
          )}
          <main id={contentId} ref={main} tabIndex={-1} className={c('main')}>
            <PastGate onChange={show.past}>
              <Outlet />
            </PastGate>
            <PrintFoot />
          </main>
          <SavedNotice />
        </div>
      </div>
      {(after || layer !== 'none') && (
        <Suspense fallback={null}>
          <Layers layer={layer} onClose={show.none} rail={rail} />
        </Suspense>
      )}
    </StepUpProvider>
  );
};

const PrintFoot = () => {
  const t = useTexts(portalTexts);
  const f = useFormat();
  // The sheet of paper is of now, whatever is printed on it.
  const now = nowMs();
  const { session } = useSession();
  return (
    <p className={c('printFoot')}>
      {t('printed', { organisation: session.organisation?.name ?? '', time: f.dateTime(now) })}
    </p>
  );
};
