import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { SignInPage } from '../../session/sign-in-page.tsx';
import { useSession } from '../../session/session-provider.tsx';

/** Only an address of ours, so that a link cannot send somebody elsewhere after signing in. */
const safe = (wish: string | null): string => (wish !== null && /^\/(?![/\\])/.test(wish) ? wish : '/');

export const Component = () => {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { session } = useSession();
  const to = safe(search.get('to'));
  useEffect(() => {
    if (session.state === 'open') void navigate(to, { replace: true });
  }, [session.state, navigate, to]);
  return <SignInPage onOpen={() => void navigate(to, { replace: true })} />;
};
