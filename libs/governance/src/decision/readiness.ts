import { type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import type { MeasureStatement } from '@varsel/published-events';
import { statute } from '@varsel/statute';
import { participantsNeeded, type VotingRule } from '../management-body/quorum.ts';
import { membersOn } from '../management-body/terms.ts';
import type { BoardStanding } from './board-standing.ts';
import { referenceOf } from './difference-text.ts';

/** Something that stands in the way of asking the management body, said as the refusal would say it. */
export interface Obstacle {
  readonly refusal: Rejection;
  /** The measures it is about. */
  readonly measures: readonly string[];
  /** The decision it is about. */
  readonly decision: string | null;
}

/** What stands in the way of any decision: the body itself. */
export function boardObstacles({ described, terms, voters }: BoardStanding, today: LocalDate): readonly Obstacle[] {
  const inOffice = membersOn(terms, today);
  const silent = inOffice.filter(({ person }) => !voters.includes(person)).length;
  return [
    described === null && bodyNotDescribed(),
    inOffice.length === 0 && noMembers(),
    inOffice.length === 1 && onePersonBoard(),
    described !== null && inOffice.length > 1 && outOfReach(described, inOffice.length, silent),
  ].flatMap((refusal) => (refusal === false ? [] : [{ refusal, measures: [], decision: null }]));
}

/** More must take part than there are, or than may vote: nobody decides alone. */
function outOfReach(rule: VotingRule, members: number, silent: number): Rejection | false {
  const needed = participantsNeeded(rule, members);
  if (needed > members) return quorumOutOfReach(needed, members);
  const must = Math.max(2, needed);
  return members - silent < must && membersCannotVote(silent, must);
}

/** What stands in the way of putting the measures as they are now. */
export function measureObstacles({ measures, riskRound }: MeasureStatement, today: LocalDate): readonly Obstacle[] {
  const unassessed = measures.filter(({ state, applicable }) => applicable && state === 'not-assessed');
  const ids = unassessed.map(({ id }) => id);
  const stale = riskRound.validUntil !== null && riskRound.validUntil < today;
  return [
    ...(riskRound.status === 'current' && !stale
      ? []
      : [{ refusal: riskRoundNotCurrent(riskRound, stale), measures: [], decision: null }]),
    ...(ids.length === 0 ? [] : [{ refusal: measuresNotAssessed(ids), measures: ids, decision: null }]),
  ];
}

export function openObstacle({ openDecision }: BoardStanding): readonly Obstacle[] {
  return openDecision === null ? [] : [{ refusal: alreadyOpen(), measures: [], decision: openDecision }];
}

/** Members in office who hold no role that may vote count, and never take part: said before anything is sent. */
function membersCannotVote(silent: number, needed: number): Rejection {
  const [count, must] = [String(silent), String(needed)];
  return reject('MEMBERS_CANNOT_VOTE', statute.management, {
    da: `${count} af medlemmerne har ikke rollen »medlem af ledelsesorganet« i Varsel og kan derfor ikke stemme. Der skal mindst ${must} til. Giv dem rollen under Personer, før I sender noget.`,
    en: `${count} of the members do not hold the role “member of the management body” in Varsel and so cannot vote. It takes at least ${must}. Give them the role under People before anything is sent.`,
  });
}

function bodyNotDescribed(): Rejection {
  return reject('BODY_NOT_DESCRIBED', statute.management, {
    da: 'Det står ikke, hvem der er jeres ledelsesorgan, og hvor mange der skal deltage i en beslutning. En administrator udfylder det under Ledelse.',
    en: 'Nobody has recorded which organ is your management body and how many must take part in a decision. An administrator fills it in under Management.',
  });
}

function noMembers(): Rejection {
  return reject('NO_MEMBERS', statute.management, {
    da: 'Ledelsesorganet har ingen medlemmer i dag. En administrator tilføjer medlemmerne og deres perioder under Ledelse.',
    en: 'The management body has no members today. An administrator adds the members and their terms under Management.',
  });
}

function onePersonBoard(): Rejection {
  return reject('ONE_PERSON_BOARD', statute.management, {
    da: 'Ledelsesorganet har kun ét medlem i dag. Vi registrerer kun en godkendelse, som mindst to medlemmer kan stemme om; det er vores krav, ikke lovens. Mangler der medlemmer på listen, så tilføj dem under Ledelse. Er I kun én, så godkend skriftligt uden for systemet, og gem det underskrevne referat som bevis på foranstaltningen M-6.1.',
    en: 'The management body has one member today. We record only an approval that at least two members can vote on; this is our demand, not the act’s. If members are missing from the list, add them under Management. If there is only you, approve in writing outside the system and keep the signed minutes as evidence of measure M-6.1.',
  });
}

function quorumOutOfReach(needed: number, members: number): Rejection {
  const [must, are] = [String(needed), String(members)];
  return reject('QUORUM_OUT_OF_REACH', statute.management, {
    da: `Der skal mindst ${must} medlemmer til, og der er kun ${are} i dag. Ingen beslutning kan blive gyldig. Tilføj de medlemmer, der mangler, eller ret reglen under Ledelse, før I sender noget.`,
    en: `It takes at least ${must} members, and there are only ${are} today. No decision could become valid. Add the members who are missing or correct the rule under Management before anything is sent.`,
  });
}

function riskRoundNotCurrent({ missing, validUntil }: MeasureStatement['riskRound'], stale: boolean): Rejection {
  const gone = stale && validUntil !== null;
  const why = {
    da: gone ? `Den seneste gjaldt til ${validUntil}. ` : missing.map(({ da }) => `${da} `).join(''),
    en: gone ? `The last one held until ${validUntil}. ` : missing.map(({ en }) => `${en} `).join(''),
  };
  return reject('RISK_ROUND_NOT_CURRENT', statute.management, {
    da: `Ledelsen bør se risiciene, som de er nu, før den godkender foranstaltningerne. Der mangler en aktuel risikorunde. ${why.da}Gennemfør den under Risici, så er forslaget klar til at blive sendt.`,
    en: `Management should see the risks as they are now before it approves the measures. A current risk round is missing. ${why.en}Conclude one under Risks, and the proposal is ready to be sent.`,
  });
}

function measuresNotAssessed(ids: readonly string[]): Rejection {
  const list = ids.map(referenceOf).join(', ');
  return reject('MEASURES_NOT_ASSESSED', statute.management, {
    da: `Ledelsen kan ikke tage stilling til noget, ingen har vurderet: ${list}. Angiv tilstanden under Foranstaltninger; det må gerne være »planlagt«.`,
    en: `Management cannot decide on what nobody has assessed: ${list}. Set the state under Measures; “planned” will do.`,
  });
}

function alreadyOpen(): Rejection {
  return reject('PROPOSAL_ALREADY_OPEN', statute.management, {
    da: 'Foranstaltningerne ligger allerede til afstemning. Forelæg de ændrede foranstaltninger i det forslag, eller træk det tilbage først.',
    en: 'The measures are being voted on already. Put the changed measures in that proposal, or withdraw it first.',
  });
}
