import { type LocalDate, localDate } from '@varsel/event-sourcing';
import type { ManagementBodyEvent } from './management-body.ts';
import type { VotingRule } from './quorum.ts';
import type { MemberRole, Term } from './terms.ts';

/** `aBoard().seat('birthe', 'chair').seat('henning').events()`: described already, five chairs and nobody in them. */
export function aBoard(rule: Partial<VotingRule> = {}): BoardHistory {
  return new BoardHistory([
    {
      type: 'ManagementBodyDescribed',
      organ: 'board-of-directors',
      ...{ quorum: 'more-than-half', quorumNumber: null, tie: 'falls' },
      ...rule,
    },
  ]);
}

class BoardHistory {
  readonly #events: readonly ManagementBodyEvent[];

  constructor(events: readonly ManagementBodyEvent[]) {
    this.#events = events;
  }

  seat(person: string, role: MemberRole = 'member', from: LocalDate = localDate('2025-01-01'), to?: LocalDate) {
    const term: Term = { term: this.#events.length, person, role, from, to: to ?? null };
    return new BoardHistory([...this.#events, { type: 'MemberSeated', ...term }]);
  }

  events(): readonly ManagementBodyEvent[] {
    return this.#events;
  }
}
