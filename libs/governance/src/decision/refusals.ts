import { firstRejection, type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { plusDays } from '../days.ts';
import type { DecisionState, Proposal } from './decision.ts';
import type { MeasureChanges } from './difference.ts';
import { summaryOf } from './difference-text.ts';

const basis = statute.management;

export const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 2_000,
  basis,
} as const;

/** The proposal, or why nothing more can be done with it. */
export function openProposal(state: DecisionState): Proposal | Rejection {
  return state.status === 'absent' || state.status !== 'open' ? notOpen() : state;
}

const DAYS_AT_MOST = 92;

/** Members are given a day that is not past and not lost sight of. */
export function refuseVoteBy(voteBy: LocalDate, today: LocalDate): Rejection | undefined {
  return firstRejection(voteBy < today && dayPassed(), voteBy > plusDays(today, DAYS_AT_MOST) && dayTooFar());
}

function notOpen(): Rejection {
  return reject('PROPOSAL_NOT_OPEN', basis, {
    da: 'Forslaget er afgjort eller trukket tilbage. Der kan ikke gøres mere ved det. Se resultatet på siden.',
    en: 'The proposal has been decided or withdrawn. Nothing more can be done with it. See the result on the page.',
  });
}

export function measuresChanged(difference: readonly MeasureChanges[]): Rejection {
  const { da, en } = summaryOf(difference);
  return reject('MEASURES_CHANGED', basis, {
    da: `Foranstaltningerne er ændret, siden forslaget blev sendt${da && `: ${da}`}. Der kan ikke stemmes om noget, der ikke længere er sådan. Se forskellen. Den, der sendte forslaget, forelægger det nye indhold eller trækker det tilbage.`,
    en: `The measures have changed since the proposal was sent${en && `: ${en}`}. What is no longer so cannot be voted on. See the difference. Whoever sent the proposal puts the new content or withdraws it.`,
  });
}

/** What the proposer saw in the preview is not what would be frozen. */
export function sawOtherMeasures(): Rejection {
  return reject(
    'MEASURES_CHANGED',
    basis,
    {
      da: 'Foranstaltningerne er ændret, siden du så dem. Læs dem igen, og send så.',
      en: 'The measures have changed since you saw them. Read them again, then send.',
    },
    'hash',
  );
}

export function sawOtherVersion(): Rejection {
  return reject(
    'PROPOSAL_RENEWED',
    basis,
    {
      da: 'Forslaget er forelagt på ny, siden du læste det. Læs det igen, og stem så.',
      en: 'The proposal has been put again since you read it. Read it again, then vote.',
    },
    'hash',
  );
}

export function notInOffice(): Rejection {
  return reject('NOT_IN_OFFICE', basis, {
    da: 'Du er ikke medlem af ledelsesorganet i dag efter de perioder, der er registreret. Er det forkert, så bed en administrator rette din periode under Ledelse.',
    en: 'You are not a member of the management body today by the terms recorded. If this is wrong, ask an administrator to correct your term under Management.',
  });
}

export function takesAPerson(): Rejection {
  return reject('VOTE_TAKES_A_PERSON', basis, {
    da: 'Kun en person kan stemme. Log ind, og stem selv; en adgangsnøgle kan ikke gøre det.',
    en: 'Only a person can vote. Sign in and vote yourself; a token cannot.',
  });
}

export function bodyGone(): Rejection {
  return reject('BODY_NOT_DESCRIBED', basis, {
    da: 'Det står ikke, hvor mange der skal deltage i en beslutning. En administrator udfylder det under Ledelse.',
    en: 'Nobody has recorded how many must take part in a decision. An administrator fills it in under Management.',
  });
}

function dayPassed(): Rejection {
  return reject(
    'VOTE_BY_IN_THE_PAST',
    basis,
    {
      da: 'Dagen er passeret. Vælg i dag eller en senere dag.',
      en: 'That day has passed. Choose today or a later day.',
    },
    'voteBy',
  );
}

function dayTooFar(): Rejection {
  return reject(
    'VOTE_BY_TOO_FAR',
    basis,
    {
      da: 'Dagen ligger mere end tre måneder fremme. Vælg en tidligere dag: indholdet når at ændre sig.',
      en: 'That day is more than three months ahead. Choose an earlier one: the content will have changed by then.',
    },
    'voteBy',
  );
}
