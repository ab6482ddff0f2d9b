import { fold, instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import type { MeasureStatement } from '@varsel/published-events';
import { describe, expect, it } from 'vitest';
import { aBoard } from '../management-body/management-body.fixtures.ts';
import { managementBody } from '../management-body/management-body.ts';
import type { BoardStanding } from './board-standing.ts';
import { aStatement, boardOf, facts, HASH, now, OTHER_HASH, threeMembers } from './decision.fixtures.ts';
import { decision } from './decision.ts';
import { proposeMeasures, ProposeMeasures } from './propose-measures.ts';

const input = {
  title: ' Foranstaltninger 2026 ',
  explanation: 'Årlig godkendelse',
  voteBy: localDate('2026-11-29'),
  hash: HASH,
};

function proposing(
  change: Partial<ProposeMeasures> = {},
  statement: MeasureStatement = aStatement(),
  board: BoardStanding = threeMembers(),
) {
  return given(decision).when(proposeMeasures, new ProposeMeasures({ ...input, ...change }), {
    now,
    facts: facts(statement, board),
  });
}
const put = [{ type: 'MeasuresProposed' }, { type: 'ElectorateFrozen' }];
const seats = (...people: readonly string[]) =>
  boardOf(fold(managementBody, people.reduce((board, person) => board.seat(person), aBoard()).events()));

describe('putting the measures to the management body', () => {
  it('freezes the exact set with its hash and its place in the log, and who votes on it by which rule', () => {
    expect(proposing()).toEqual([
      {
        type: 'MeasuresProposed',
        title: 'Foranstaltninger 2026',
        explanation: 'Årlig godkendelse',
        proposer: 'person-1',
        version: 1,
        manifest: aStatement(),
        manifestHash: HASH,
        manifestAt: '41',
        shortened: false,
        voteBy: '2026-11-29',
      },
      {
        ...{ type: 'ElectorateFrozen', version: 1, quorum: 'more-than-half', quorumNumber: null, tie: 'falls' },
        members: [
          { person: 'birthe', role: 'chair', mayVote: true },
          { person: 'henning', role: 'member', mayVote: true },
          { person: 'ellen', role: 'member', mayVote: true },
        ],
      },
    ]);
  });

  it.each([
    ['without a title', { title: ' ' }, 'TEXT_MISSING'],
    ['without an explanation', { explanation: '' }, 'TEXT_MISSING'],
    ['with a day that has passed', { voteBy: localDate('2026-11-21') }, 'VOTE_BY_IN_THE_PAST'],
    ['with a day out of sight', { voteBy: localDate('2027-03-01') }, 'VOTE_BY_TOO_FAR'],
    ['when the measures are others than the person saw', { hash: OTHER_HASH }, 'MEASURES_CHANGED'],
  ])('is refused %s', (_, change, code) => {
    expect(proposing(change)).toMatchObject({ code });
  });

  it('says before it is sent that the body is not described, empty, or that it cannot reach its quorum', () => {
    const nobody = boardOf({ described: undefined, terms: [] });
    expect(proposing({}, aStatement(), nobody)).toMatchObject({ code: 'BODY_NOT_DESCRIBED' });
    expect(proposing({}, aStatement(), seats())).toMatchObject({ code: 'NO_MEMBERS' });
    const five = aBoard({ quorum: 'number', quorumNumber: 5 }).seat('birthe').seat('henning');
    const refused = proposing({}, aStatement(), boardOf(fold(managementBody, five.events())));
    expect(refused).toMatchObject({ code: 'QUORUM_OUT_OF_REACH' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining('mindst 5 medlemmer til, og der er kun 2'));
    expect(proposing({}, aStatement(), seats('birthe', 'henning'))).toMatchObject(put);
  });

  it('is refused by a one-person board, and says honestly whose demand that is and what to do', () => {
    const refused = proposing({}, aStatement(), seats('birthe'));
    expect(refused).toMatchObject({ code: 'ONE_PERSON_BOARD' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining('vores krav, ikke lovens'));
    expect(refused).toHaveProperty('message.da', expect.stringContaining('referat'));
  });

  it('counts only members in office on the day', () => {
    const ended = aBoard().seat('birthe').seat('henning', 'member', localDate('2025-01-01'), localDate('2026-11-21'));
    expect(proposing({}, aStatement(), boardOf(fold(managementBody, ended.events())))).toMatchObject({
      code: 'ONE_PERSON_BOARD',
    });
  });

  it('says before it is sent that too few of the members hold the role that votes', () => {
    const refused = proposing({}, aStatement(), threeMembers({ voters: ['birthe'] }));
    expect(refused).toMatchObject({ code: 'MEMBERS_CANNOT_VOTE' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining('2 af medlemmerne har ikke rollen'));
    const [, electorate] = proposing(
      {},
      aStatement(),
      threeMembers({ voters: ['birthe', 'ellen'] }),
    ) as readonly object[];
    expect(electorate).toMatchObject({ members: [{ mayVote: true }, { mayVote: false }, { mayVote: true }] });
  });

  it('is not put for a day on which a recorded term will have ended or begun: the vote would stop', () => {
    const { terms } = threeMembers();
    const ending = terms.map((term) => (term.person === 'ellen' ? { ...term, to: localDate('2026-11-28') } : term));
    const board = threeMembers({ terms: ending });
    expect(proposing({}, aStatement(), board)).toMatchObject({ code: 'BODY_CHANGES_BEFORE_VOTE_BY', field: 'voteBy' });
    expect(proposing({ voteBy: localDate('2026-11-28') }, aStatement(), board)).toMatchObject(put);
  });

  it('asks for a current risk round and says what is missing', () => {
    const missing = [{ code: 'ROUND_MISSING', da: 'Ingen runde er gennemført.', en: 'No round was concluded.' }];
    const refused = proposing({}, aStatement({}, { status: 'missing', validUntil: null, missing }));
    expect(refused).toMatchObject({ code: 'RISK_ROUND_NOT_CURRENT' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining('Ingen runde er gennemført. '));
    expect(proposing({}, aStatement({}, { validUntil: localDate('2026-11-21') }))).toMatchObject({
      code: 'RISK_ROUND_NOT_CURRENT',
    });
    expect(proposing({}, aStatement({}, { validUntil: localDate('2026-11-22') }))).toMatchObject(put);
  });

  it('is refused while measures are not assessed, and names them; what is left out is no hindrance', () => {
    const refused = proposing({}, aStatement({ m03: { state: 'not-assessed' }, m09: { state: 'not-assessed' } }));
    expect(refused).toMatchObject({ code: 'MEASURES_NOT_ASSESSED' });
    expect(refused).toHaveProperty('message.da', expect.stringContaining('M-6.3, M-6.9'));
    expect(proposing({}, aStatement({ m10: { state: 'not-assessed', applicable: false } }))).toMatchObject(put);
  });

  it('is refused while the measures are being voted on already', () => {
    expect(proposing({}, aStatement(), threeMembers({ openDecision: 'decision-0' }))).toMatchObject({
      code: 'PROPOSAL_ALREADY_OPEN',
    });
  });

  it('leaves the reasons of single requirements out of a set that fits into no event, and says so', () => {
    const requirement = { state: 'partial', applicable: true, reason: 'x'.repeat(2_000) } as const;
    const requirements = Array.from({ length: 120 }, (_, index) => ({ id: `cir-${String(index)}`, ...requirement }));
    const [event] = proposing({}, aStatement({ m01: { requirements } })) as readonly object[];
    expect(event).toMatchObject({ shortened: true, manifestHash: HASH });
    expect(JSON.stringify(event).length).toBeLessThan(40_000);
    expect(event).toHaveProperty('manifest.measures.0.requirements.0', { ...requirement, id: 'cir-0', reason: null });
  });

  it('is a decision of its own each time; the same command again is the store’s to recognise', () => {
    expect(proposeMeasures.on).toBe('new');
    expect(
      given(decision).when(proposeMeasures, new ProposeMeasures(input), {
        now: instant('2026-11-22T08:00:00Z'),
        facts: facts(),
      }),
    ).toMatchObject(put);
  });
});
