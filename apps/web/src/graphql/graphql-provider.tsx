import { type ReactNode, useMemo } from 'react';
import { Provider } from 'urql';
import { useSession } from '../session/session-provider.tsx';
import { makeClient } from './client.ts';

export const GraphqlProvider = ({ children }: { readonly children: ReactNode }) => {
  const { session } = useSession();
  const organisation = session.organisation?.id ?? '';
  const client = useMemo(() => makeClient(organisation), [organisation]);
  return <Provider value={client}>{children}</Provider>;
};
