import { useMemo } from 'react';
import { PeopleHere, type PeopleHereResult } from '../graphql/generated/people/people.ts';
import { useEveryPage } from '../graphql/use-every-page.ts';
import { useTexts } from '../language/use-texts.ts';
import { useSession } from '../session/session-provider.tsx';
import { peopleTexts } from './people.texts.ts';
import { plainIdOf } from './plain-id.ts';
import { erasedName } from './use-shown-name.ts';

export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly isYou: boolean;
  readonly present: boolean;
}

const peopleIn = ({ people }: PeopleHereResult) => people;

export type NameOf = (person: string) => string;

export interface People {
  readonly list: readonly PersonHere[];
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly nameOf: NameOf;
  /** The name for an id as it stands in the log; undefined when it is nobody's. */
  readonly nameIn: (plainId: string) => string | undefined;
}

/**
 * Names for ids, of people and of programs: whoever did something is called the same on every page. Whoever may not see
 * the directory sees the acts without names rather than no page.
 */
export const usePeople = (): People => {
  const t = useTexts(peopleTexts);
  const { may } = useSession();
  const known = may('people:read');
  const result = useEveryPage(PeopleHere, { pageIn: peopleIn, pause: !known });
  const coming = known && result.state === 'loading';
  const data = result.state === 'ready' ? result.data : undefined;
  return useMemo(() => {
    const list =
      data?.edges.map(({ node }) => (node.name === erasedName ? { ...node, name: t('erased') } : node)) ?? [];
    const programs = data?.first.programs.map(({ id, name }) => ({ id, name: t('program', { name }) })) ?? [];
    // An act names its doer as a person, also where it was a program: the ids within their kinds never meet.
    const names = new Map([...list, ...programs].map(({ id, name }) => [plainIdOf(id), name]));
    const nameIn = (id: string) => names.get(id);
    return { list, programs, nameIn, nameOf: (id) => nameIn(plainIdOf(id)) ?? (coming ? '…' : t('somebody')) };
  }, [data, coming, t]);
};
