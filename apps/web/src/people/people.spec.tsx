import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PeopleHere } from '../graphql/generated/people/people.ts';
import { answered, answerOperations } from '../testing/answer-operations.ts';
import { renderScreen } from '../testing/render.tsx';
import { useActorWords } from './use-actor-words.ts';
import { usePeople } from './use-people.ts';

const person = (id: string, name: string) => ({
  __typename: 'PersonEdge' as const,
  node: { __typename: 'Person' as const, id: btoa(`Person:${id}`), name, isYou: false, present: true },
});

const directory = answered(PeopleHere, {
  people: { __typename: 'PersonConnection', edges: [person('p-1', 'Ada Holm')] },
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

  it('and offers programs nowhere as somebody to choose', async () => {
    answerOperations(directory);
    renderScreen(<Said id="t-1" kind="system" name={null} />, { permissions: ['people:read'], language: 'en' });
    expect(await screen.findByText('Program “Overvågning” | Varsel (automatic) | 1')).toBeDefined();
  });
});
