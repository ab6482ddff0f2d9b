import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { KeepDraft, KeptDraft, ThrowDraftAway } from '../graphql/generated/drafts/drafts.ts';
import { useSession } from '../session/session-provider.tsx';
import { DraftKeeper, type DraftServer, type Keeping } from './draft-keeper.ts';
import { browserShelf } from './draft-shelf.ts';
import type { Values } from './draft-values.ts';

interface Place {
  readonly kind: string;
  readonly subject: string;
}

/** Saving is no legal act: each attempt is its own, and the version refuses what comes too late. */
const oneAttempt = () => ({ fetchOptions: { headers: { 'Idempotency-Key': crypto.randomUUID() } } });

export const draftServer = (client: Client, { kind, subject }: Place): DraftServer => ({
  read: async () => {
    const { data, error } = await client
      .query(KeptDraft, { kind, subject }, { requestPolicy: 'network-only' })
      .toPromise();
    return error ? undefined : (data?.draft ?? null);
  },
  save: async (content, baseVersion) => {
    const { data } = await client
      .mutation(KeepDraft, { input: { kind, subject, content, baseVersion } }, oneAttempt())
      .toPromise();
    const answer = data?.saveDraft;
    if (answer?.__typename === 'SaveDraftResult') return { kind: 'saved', ...answer.draft };
    if (answer?.__typename === 'DraftConflict') return { kind: 'conflict', theirs: answer.draft };
    return answer?.__typename === 'Rejection' ? { kind: 'failed', why: answer.message } : { kind: 'failed' };
  },
  discard: async () => {
    await client.mutation(ThrowDraftAway, { input: { kind, subject } }, oneAttempt()).toPromise();
  },
});

export interface KeptForm<V extends Values> extends Keeping<V> {
  readonly change: (patch: Partial<V>) => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly clear: () => Promise<void>;
}

/** A form whose answers are kept from the first keystroke; see {@link DraftKeeper}. `begin` is asked once. */
export const useDraft = <V extends Values>({ kind, subject }: Place, begin: () => V): KeptForm<V> => {
  const client = useClient();
  const { session } = useSession();
  const organisation = session.organisation?.id ?? '';
  const [initial] = useState(begin);
  const keeper = useMemo(
    () =>
      new DraftKeeper<V>({
        initial,
        server: draftServer(client, { kind, subject }),
        shelf: browserShelf(`varsel-draft:${organisation}:${kind}:${subject}`),
      }),
    [client, initial, kind, organisation, subject],
  );
  useEffect(() => {
    void keeper.open();
    const again = () => void keeper.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      void keeper.flush();
      keeper.close();
    };
  }, [keeper]);
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const { change, keepMine, takeTheirs, clear } = keeper;
  return { ...keeping, change, keepMine, takeTheirs, clear };
};
