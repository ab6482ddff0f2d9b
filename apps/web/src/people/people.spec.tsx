import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../graphql/generated/people/people.ts';
import { answerOperations, answered, lastPage } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { useActorWords } from './use-actor-words.ts';
import { usePeople } from './use-people.ts';

const person = (id: string, name: string) => ({
  __typename: 'PersonEdge' as const,
  node: { __typename: 'Person' as const, id: btoa(`Person:${id}`), name, isYou: false, present: true },
});

const directory = answered(PeopleHere, {
  people: { __typename: 'PersonConnection', pageInfo: lastPage, edges: [person('p-1', 'Ada Holm')] },
  programs: [{ __typename: 'Program', id: btoa('ServiceToken:t-1'), name: 'Overvågning' }],
});

/** The doer of one act: by the id a record gives, and by what the trail tells of its actor. */
const Said = ({ id, kind, name }: { readonly id: string; readonly kind: string; readonly name: string | null }) => {
  const { nameOf, list } = usePeople();
  const words = useActorWords();
  return (
    <p>
      {nameOf(btoa(`Person:${id}`))} | {words({ kind, name, rule: null })} | {list.length}
    </p>
  );
};

describe('call whoever did something the same on every page', () => {
  it.each([
    ['a colleague', { id: 'p-1', kind: 'person', name: 'Ada Holm' }, 'Ada Holm'],
    ['a program by its own name', { id: 't-1', kind: 'service', name: 'Overvågning' }, 'Program »Overvågning«'],
    ['somebody nobody knows any more', { id: 'p-2', kind: 'person', name: null }, 'en tidligere kollega'],
  ])('%s', async (_, actor, said) => {
    answerOperations(directory);
    renderScreen(<Said {...actor} />, { permissions: ['people:read'] });
    expect(await screen.findByText(`${said} | ${said} | 1`)).toBeDefined();
  });

  it('also beyond the first hundred, and nobody is a former colleague while the list is read', async () => {
    const page = (cursor: string | null, ...edges: ReturnType<typeof person>[]) => ({
      people: {
        __typename: 'PersonConnection' as const,
        edges,
        pageInfo: { __typename: 'PageInfo' as const, hasNextPage: cursor !== null, endCursor: cursor },
      },
      programs: [],
    });
    const pages: Readonly<Record<string, ReturnType<typeof page>>> = {
      '': page('k:100', person('p-1', 'Ada Holm')),
      'k:100': page('k:200', person('p-2', 'Bo Krog')),
      'k:200': page(null, person('p-3', 'Eva Lund')),
    };
    const sent = answerOperations(answered(PeopleHere, ({ after }) => pages[after ?? ''] ?? page(null)));
    renderScreen(<Said id="p-3" kind="person" name="Eva Lund" />, { permissions: ['people:read'] });
    expect(screen.queryByText(/tidligere kollega/)).toBeNull();
    expect(await screen.findByText('Eva Lund | Eva Lund | 3')).toBeDefined();
    expect(sent.map(({ variables }) => variables)).toEqual([{}, { after: 'k:100' }, { after: 'k:200' }]);
  });

  it('and offers programs nowhere as somebody to choose', async () => {
    answerOperations(directory);
    renderScreen(<Said id="t-1" kind="system" name={null} />, { permissions: ['people:read'], language: 'en' });
    expect(await screen.findByText('Program “Overvågning” | Varsel (automatic) | 1')).toBeDefined();
  });
});
