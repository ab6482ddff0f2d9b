import { type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { VotingRule } from '../management-body/quorum.ts';
import { type MemberRole, membersOn } from '../management-body/terms.ts';
import type { BoardStanding } from './board-standing.ts';

/** A member in office when the version was put. */
export interface Elector {
  readonly person: string;
  readonly role: MemberRole;
  /** Held the role that votes. Without it a member counts, and takes no part. */
  readonly mayVote: boolean;
}

/** Who votes on a version, and by which rule: what votes and quorum are counted against. */
export interface Electorate extends VotingRule {
  readonly members: readonly Elector[];
}

/** The body as it is on a day; undefined while nobody has said when it can decide. */
export function electorateOn({ described, terms, voters }: BoardStanding, day: LocalDate): Electorate | undefined {
  if (described === null) return undefined;
  const { quorum, quorumNumber, tie } = described;
  const members = membersOn(terms, day).map(({ person, role }) => ({ person, role, mayVote: voters.includes(person) }));
  return { quorum, quorumNumber, tie, members };
}

/** What is another body than the one it was put to: counted, since no name stands here. */
export interface BodyChanges {
  readonly joined: number;
  readonly left: number;
  /** Another seat: a chair who decides a tie. */
  readonly moved: number;
  /** Could vote when it was put, and no longer can. Whoever can since then was counted all along. */
  readonly silenced: number;
  readonly ruleChanged: boolean;
  /** It was put before members were frozen: nothing can be compared. */
  readonly unknown: boolean;
}

const unknown: BodyChanges = { joined: 0, left: 0, moved: 0, silenced: 0, ruleChanged: false, unknown: true };

/** Undefined while the body on that day is the one the version was put to. */
export function bodyChanges(
  frozen: Electorate | undefined,
  board: BoardStanding,
  day: LocalDate,
): BodyChanges | undefined {
  const today = electorateOn(board, day);
  if (frozen === undefined || today === undefined) return unknown;
  const changes = differences(frozen, today);
  return Object.values(changes).some((found) => found !== 0 && found !== false) ? changes : undefined;
}

function differences(frozen: Electorate, today: Electorate): BodyChanges {
  const of = ({ members }: Electorate, person: string) => members.find((each) => each.person === person);
  const stayed = frozen.members.flatMap((before) => {
    const after = of(today, before.person);
    return after === undefined ? [] : [{ before, after }];
  });
  return {
    joined: today.members.length - stayed.length,
    left: frozen.members.length - stayed.length,
    moved: stayed.filter(({ before, after }) => before.role !== after.role).length,
    silenced: stayed.filter(({ before, after }) => before.mayVote && !after.mayVote).length,
    ruleChanged: (['quorum', 'quorumNumber', 'tie'] as const).some((field) => frozen[field] !== today[field]),
    unknown: false,
  };
}

/** A decision of the management body is one of the members it was put to, § 7, stk. 1: another body is asked anew. */
export function bodyChanged(changes: BodyChanges): Rejection {
  const what = wordsOf(changes);
  return reject('BODY_CHANGED', statute.management, {
    da: `Ledelsesorganet er ikke det, forslaget blev sendt til: ${what.da}. Der kan hverken stemmes eller tælles, før forslaget er forelagt på ny for ledelsen, som den er nu, eller ændringen er ført tilbage.`,
    en: `The management body is not the one the proposal was sent to: ${what.en}. Nothing can be voted or counted until it is put again to the body as it is now, or the change is taken back.`,
  });
}

interface Words {
  readonly da: string;
  readonly en: string;
}

function wordsOf({ joined, left, moved, silenced, ruleChanged, unknown: old }: BodyChanges): Words {
  const parts = [
    people(left, { da: 'er trådt ud', en: 'left' }),
    people(joined, { da: 'er kommet til', en: 'joined' }),
    people(moved, { da: 'har skiftet post', en: 'changed seat' }),
    people(silenced, { da: 'har mistet rollen, der stemmer', en: 'lost the role that votes' }),
    ruleChanged && { da: 'reglen for, hvornår der kan besluttes, er ændret', en: 'the rule for deciding has changed' },
    old && {
      da: 'det blev sendt, før det blev skrevet ned, hvem der stemmer',
      en: 'it was sent before it was written down who votes',
    },
  ].filter((part) => part !== false);
  return { da: parts.map(({ da }) => da).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

function people(count: number, { da, en }: Words): Words | false {
  if (count === 0) return false;
  const number = String(count);
  return {
    da: `${number} ${count === 1 ? 'medlem' : 'medlemmer'} ${da}`,
    en: `${number} ${count === 1 ? 'member has' : 'members have'} ${en}`,
  };
}
