import { type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { BoardStanding } from './board-standing.ts';
import type { ElectorateFrozen } from './decision.events.ts';
import { bodyChanges, electorateOn } from './electorate.ts';

/** What stands beside a version in the log. */
export function frozenElectorate(board: BoardStanding, today: LocalDate, version: number): readonly ElectorateFrozen[] {
  const electorate = electorateOn(board, today);
  return electorate === undefined ? [] : [{ type: 'ElectorateFrozen', version, ...electorate }];
}

/** A vote that a known change of members would stop is not begun: an earlier day is chosen while there is time. */
export function refuseBodyUntil(board: BoardStanding, today: LocalDate, voteBy: LocalDate): Rejection | undefined {
  if (bodyChanges(electorateOn(board, today), board, voteBy) === undefined) return undefined;
  return reject(
    'BODY_CHANGES_BEFORE_VOTE_BY',
    statute.management,
    {
      da: 'Inden den dag begynder eller slutter et medlems periode, og så er det ikke længere det samme ledelsesorgan, der stemmer. Vælg en tidligere dag, eller forelæg det, når perioderne er skiftet.',
      en: 'Before that day a member’s term begins or ends, and then it is no longer the same body that votes. Choose an earlier day, or put it once the terms have changed.',
    },
    'voteBy',
  );
}
