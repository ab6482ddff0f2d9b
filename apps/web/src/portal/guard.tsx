import { Navigate, Outlet, useLocation } from 'react-router';
import { Button } from '../design/button.tsx';
import { Skeleton } from '../graphql/skeleton.tsx';
import { useTexts } from '../language/use-texts.ts';
import { Door, DoorSheet } from '../session/door.tsx';
import { FailureNotice } from '../session/failure-notice.tsx';
import { useSession } from '../session/session-provider.tsx';
import { portalTexts } from './portal.texts.ts';

/** Only an open session goes on; everyone else signs in first and comes back to the same address. */
export const Guard = () => {
  const t = useTexts(portalTexts);
  const { session, known, failure, refresh } = useSession();
  const { pathname, search } = useLocation();
  if (!known && failure)
    return (
      <Door>
        <DoorSheet title={t('problemTitle')}>
          <FailureNotice failure={failure} />
          <Button onPress={() => void refresh()}>{t('reload')}</Button>
        </DoorSheet>
      </Door>
    );
  if (!known) return <Skeleton />;
  if (session.state === 'open') return <Outlet />;
  const back = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
  return <Navigate replace to={`/sign-in${back}`} />;
};
