import type { Instant } from '@varsel/event-sourcing';
import { does, timer } from '@varsel/event-store';
import { copenhagenDate, endOfCopenhagenDay } from '@varsel/statute';
import { concludeVote, ConcludeVote } from '../decision/conclude-vote.ts';
import { type DecisionRow, findDecisions } from '../views/decision.view.ts';

/** One proposal is open at a time; a few more are looked at in case two came at the same moment. */
const OPEN_AT_MOST = 20;

/** Counts the votes once the day has passed, so that nobody has to remember it. What changed meanwhile is left to a person. */
export const closeVote = timer<DecisionRow>({
  name: 'close-vote',
  title: { da: 'Tæller stemmer, når dagen er gået', en: 'Counts votes once the day has passed' },
  permissions: ['decision:propose'],
  rows: async (session, now) => {
    const open = await findDecisions(session, { status: ['open'] }, { first: OPEN_AT_MOST, after: undefined });
    return open.filter(({ voteBy }) => voteBy < copenhagenDate(now));
  },
  due: ({ key, voteBy, versions }, now) => {
    const at: Instant = endOfCopenhagenDay(voteBy);
    const reactions = [does(concludeVote, new ConcludeVote({ decisionId: key }))];
    return at > now ? undefined : { key: `${key}-${String(versions[0].version)}`, at, reactions };
  },
});
