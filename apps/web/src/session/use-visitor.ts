import { useEffect, useState } from 'react';
import { api } from './api.ts';
import type { Session } from './session.ts';

/** Who is signed in, if anybody; a door that is only a greeting does not fail over it. */
export const useVisitor = (): Session | undefined => {
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    void api.get<Session>('/api/session').then((answer) => {
      if (answer.ok) setSession(answer.data);
    });
  }, []);
  return session;
};
