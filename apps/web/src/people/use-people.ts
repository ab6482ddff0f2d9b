import { useMemo } from 'react';
import { PeopleHere } from '../graphql/generated/people/people.ts';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useTexts } from '../language/use-texts.ts';
import { useSession } from '../session/session-provider.tsx';
import { peopleTexts } from './people.texts.ts';
import { erasedName } from './use-shown-name.ts';

export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly isYou: boolean;
  readonly present: boolean;
}

export type NameOf = (person: string) => string;

export interface People {
  readonly list: readonly PersonHere[];
  readonly nameOf: NameOf;
}

/** Names for ids. Whoever may not see the directory sees the acts without names rather than no page. */
export const usePeople = (): People => {
  const t = useTexts(peopleTexts);
  const { may } = useSession();
  const known = may('people:read');
  const result = useQueryResult(PeopleHere, {}, { pause: !known });
  const coming = known && result.state === 'loading';
  const data = result.state === 'ready' ? result.data : undefined;
  return useMemo(() => {
    const list =
      data?.people.edges.map(({ node }) => (node.name === erasedName ? { ...node, name: t('erased') } : node)) ?? [];
    const names = new Map(list.map(({ id, name }) => [id, name]));
    return { list, nameOf: (id: string) => names.get(id) ?? (coming ? '…' : t('somebody')) };
  }, [data, coming, t]);
};
