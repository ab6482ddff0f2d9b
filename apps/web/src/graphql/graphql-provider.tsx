import { type ReactNode, useMemo } from 'react';
import { Provider } from 'urql';
import { useSession } from '../session/session-provider.tsx';
import { makeClient } from './client.ts';

interface GraphqlProviderProps {
  readonly children: ReactNode;
  /** The moment everything is asked for; now when left out. */
  readonly asOf?: string | null;
}

export const GraphqlProvider = ({ children, asOf = null }: GraphqlProviderProps) => {
  const { session } = useSession();
  const organisation = session.organisation?.id ?? '';
  const client = useMemo(() => makeClient(organisation, asOf), [organisation, asOf]);
  return <Provider value={client}>{children}</Provider>;
};
