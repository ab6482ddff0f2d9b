import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { isLanguage } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { api } from './api.ts';
import type { Failure } from './failure.ts';
import { anonymous, type Session } from './session.ts';
import { sessionGate } from './session-gate.ts';

interface SessionAccess {
  readonly session: Session;
  /** Undefined until the first answer; a failure is not "signed out". */
  readonly known: boolean;
  readonly failure: Failure | undefined;
  readonly may: (permission: string) => boolean;
  /** Asks the server again and hands back what it said. */
  readonly refresh: () => Promise<Session>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<SessionAccess | null>(null);

/** Tabs of one browser share the cookie; one that signs out tells the others. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('varsel-session');

interface Known {
  readonly session: Session;
  readonly known: boolean;
  readonly failure: Failure | undefined;
}

const unknown: Known = { session: anonymous, known: false, failure: undefined };

interface SessionProviderProps {
  readonly children: ReactNode;
  /** For tests: the session as the server would give it. */
  readonly initial?: Session;
}

export const SessionProvider = ({ children, initial }: SessionProviderProps) => {
  const [state, setState] = useState<Known>(initial ? { session: initial, known: true, failure: undefined } : unknown);
  const refresh = useCallback(async (): Promise<Session> => {
    const answer = await api.get<Session>('/api/session');
    if (answer.ok) setState({ session: answer.data, known: true, failure: undefined });
    else setState((before) => ({ ...before, failure: answer.failure }));
    return answer.ok ? answer.data : anonymous;
  }, []);
  const signOut = useCallback(async () => {
    const answer = await api.post('/api/sign-out');
    if (!answer.ok && answer.failure.kind !== 'signed-out') return;
    channel?.postMessage('signed-out');
    location.assign('/sign-in');
  }, []);
  useEffect(() => {
    if (!initial) void refresh();
  }, [initial, refresh]);
  useSignedOutElsewhere(state.session);
  useAccountLanguage(state.session);
  const access = useMemo(
    () => ({
      ...state,
      may: (permission: string) => state.session.permissions?.includes(permission) ?? false,
      refresh,
      signOut,
    }),
    [state, refresh, signOut],
  );
  return <SessionContext value={access}>{children}</SessionContext>;
};

const isReading = (permission: string): boolean => /:(read|export)$/.test(permission);

interface ReadingOnlyProps {
  readonly active: boolean;
  readonly children: ReactNode;
}

/** Inside it nobody may do anything but read, whatever their roles: acts are absent, not grey. */
export const ReadingOnly = ({ active, children }: ReadingOnlyProps) => {
  const access = useSession();
  const reading = useMemo(
    () =>
      active ? { ...access, may: (permission: string) => isReading(permission) && access.may(permission) } : access,
    [active, access],
  );
  return <SessionContext value={reading}>{children}</SessionContext>;
};

const useSignedOutElsewhere = (session: Session) => {
  const open = session.state === 'open';
  useEffect(() => {
    if (!open || !channel) return undefined;
    const hear = () => {
      void sessionGate.lose();
    };
    channel.addEventListener('message', hear);
    return () => {
      channel.removeEventListener('message', hear);
    };
  }, [open]);
};

/** The account's language wins over this browser's once, at sign-in; afterwards the switch wins and tells the account. */
const useAccountLanguage = (session: Session) => {
  const { choose } = useLanguage();
  const wished = session.state === 'open' ? session.language : undefined;
  useEffect(() => {
    if (isLanguage(wished)) choose(wished);
  }, [wished, choose]);
};

export const useSession = (): SessionAccess => {
  const access = use(SessionContext);
  if (access === null) throw new Error('useSession needs a SessionProvider above it');
  return access;
};
