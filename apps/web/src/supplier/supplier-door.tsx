import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Failure } from '../session/failure.ts';
import { CodePage } from './door/code-page.tsx';
import { LinkPage } from './door/link-page.tsx';
import { NothingPage } from './door/nothing-page.tsx';
import { OpeningPage } from './door/opening-page.tsx';
import { OverPage } from './door/over-page.tsx';
import { StartPage } from './door/start-page.tsx';
import { TroublePage } from './door/trouble-page.tsx';
import { type CodeSent, type DoorSession, doorApi, type Respondent } from './door-api.ts';
import { spentLink } from './spent-link.ts';

/** Comes after the door: whoever has no link fetches none of it. */
const fetchInside = async () => ({ default: (await import('./inside/inside.tsx')).Inside });
const Inside = lazy(fetchInside);

type Standing =
  | { readonly at: 'looking' | 'nothing' | 'start' | 'link' | 'over' }
  | { readonly at: 'trouble'; readonly failure: Failure }
  | { readonly at: 'code'; readonly sent: CodeSent }
  | { readonly at: 'inside'; readonly me: Respondent };

const standingOf = (session: DoorSession): Standing => {
  if (session.state === 'open') return { at: 'inside', me: session };
  if (session.state === 'code-needed') return { at: 'code', sent: session };
  return { at: session.state === 'over' ? 'over' : 'nothing' };
};

/** From the link in the mail to the questionnaire: start, code, inside; or why the link does not open any more. */
export const SupplierDoor = ({ token }: { readonly token: string | undefined }) => {
  const [standing, setStanding] = useState<Standing>({ at: token === undefined ? 'looking' : 'start' });
  const look = useCallback(async () => {
    const answer = await doorApi.get<DoorSession>('session');
    setStanding(answer.ok ? standingOf(answer.data) : { at: 'trouble', failure: answer.failure });
  }, []);
  useEffect(() => {
    if (token === undefined) void look();
  }, [look, token]);
  const code = (sent: CodeSent) => {
    if (token !== undefined) spentLink.keep(token);
    // While the code is on its way, what lies behind it is fetched; a failure is met again, and told, inside.
    fetchInside().catch(() => undefined);
    setStanding({ at: 'code', sent });
  };
  const open = (me: Respondent) => {
    setStanding({ at: 'inside', me });
  };
  const leave = () => {
    setStanding({ at: 'nothing' });
  };
  const link = () => {
    // A link that never opened here does not take the place of one that did.
    if (token !== undefined && spentLink.read() === undefined) spentLink.keep(token);
    setStanding({ at: token === undefined ? 'nothing' : 'link' });
  };
  const over = () => {
    setStanding({ at: 'over' });
  };
  switch (standing.at) {
    case 'start':
      return <StartPage token={token ?? ''} onSent={code} onUnusable={link} onOver={over} />;
    case 'code':
      return <CodePage sent={standing.sent} onSent={code} onUnusable={link} onOver={over} onOpen={open} />;
    case 'inside':
      return (
        <Suspense fallback={<OpeningPage />}>
          <Inside me={standing.me} token={token ?? spentLink.read()} onLeft={leave} />
        </Suspense>
      );
    default:
      return <Shut standing={standing} token={token} onAgain={() => void look()} />;
  }
};

interface ShutProps {
  readonly standing: Standing;
  readonly token: string | undefined;
  readonly onAgain: () => void;
}

/** Nobody is let in yet, with why. */
const Shut = ({ standing, token, onAgain }: ShutProps) => {
  if (standing.at === 'trouble') return <TroublePage failure={standing.failure} onAgain={onAgain} />;
  if (standing.at === 'link') return <LinkPage token={token ?? ''} />;
  if (standing.at === 'over') return <OverPage />;
  return standing.at === 'nothing' ? <Outside /> : null;
};

/** Nothing is open here. Whoever was inside before is one press from a new link. */
const Outside = () => {
  const spent = spentLink.read();
  return spent === undefined ? <NothingPage /> : <LinkPage token={spent} paused />;
};
