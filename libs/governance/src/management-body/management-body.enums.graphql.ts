import { registerEnumType } from '@nestjs/graphql';

export const OrganEnum = {
  BOARD_OF_DIRECTORS: 'board-of-directors',
  EXECUTIVE_BOARD: 'executive-board',
  TOP_ADMINISTRATION: 'top-administration',
  EQUIVALENT_ORGAN: 'equivalent-organ',
} as const;
registerEnumType(OrganEnum, {
  name: 'ManagementOrgan',
  description: 'Which organ is the management body, § 3 no. 20 and § 7.',
  valuesMap: {
    BOARD_OF_DIRECTORS: { description: 'A company with a board and executives: the board of directors.' },
    EXECUTIVE_BOARD: {
      description: 'A company with executives only, or with a supervisory board (tilsynsråd): the executive board.',
    },
    TOP_ADMINISTRATION: { description: 'A public authority: its top administrative management.' },
    EQUIVALENT_ORGAN: { description: 'None of these: the organ with equivalent powers.' },
  },
});

export const MemberRoleEnum = { CHAIR: 'chair', DEPUTY_CHAIR: 'deputy-chair', MEMBER: 'member' } as const;
registerEnumType(MemberRoleEnum, {
  name: 'MemberRole',
  description: 'The seat of a member of the management body.',
  valuesMap: {
    CHAIR: { description: 'The chair; there is one at a time.' },
    DEPUTY_CHAIR: { description: 'A deputy chair.' },
    MEMBER: { description: 'A member.' },
  },
});

export const QuorumKindEnum = {
  MORE_THAN_HALF: 'more-than-half',
  TWO_THIRDS: 'two-thirds',
  THREE_QUARTERS: 'three-quarters',
  ALL: 'all',
  NUMBER: 'number',
} as const;
registerEnumType(QuorumKindEnum, {
  name: 'QuorumKind',
  description: 'How many of the members in office must take part for the body to decide. To abstain is to take part.',
  valuesMap: {
    MORE_THAN_HALF: { description: 'More than half.' },
    TWO_THIRDS: { description: 'At least two thirds.' },
    THREE_QUARTERS: { description: 'At least three quarters.' },
    ALL: { description: 'All of them.' },
    NUMBER: { description: 'A fixed number.' },
  },
});

export const TieRuleEnum = { FALLS: 'falls', CHAIR_DECIDES: 'chair-decides' } as const;
registerEnumType(TieRuleEnum, {
  name: 'TieRule',
  description: 'What happens when as many vote for as against.',
  valuesMap: {
    FALLS: { description: 'The proposal falls.' },
    CHAIR_DECIDES: { description: 'The chair’s vote decides.' },
  },
});

export const TermStandingEnum = { IN_OFFICE: 'in-office', COMING: 'coming', FORMER: 'former' } as const;
registerEnumType(TermStandingEnum, {
  name: 'TermStanding',
  description: 'How a term stands on the day it is asked about.',
  valuesMap: {
    IN_OFFICE: { description: 'In office.' },
    COMING: { description: 'Not begun yet.' },
    FORMER: { description: 'Ended.' },
  },
});

export const GovernanceObstacleEnum = {
  BODY_NOT_DESCRIBED: 'BODY_NOT_DESCRIBED',
  NO_MEMBERS: 'NO_MEMBERS',
  ONE_PERSON_BOARD: 'ONE_PERSON_BOARD',
  QUORUM_OUT_OF_REACH: 'QUORUM_OUT_OF_REACH',
  MEMBERS_CANNOT_VOTE: 'MEMBERS_CANNOT_VOTE',
  RISK_ROUND_NOT_CURRENT: 'RISK_ROUND_NOT_CURRENT',
  MEASURES_NOT_ASSESSED: 'MEASURES_NOT_ASSESSED',
  PROPOSAL_ALREADY_OPEN: 'PROPOSAL_ALREADY_OPEN',
} as const;
registerEnumType(GovernanceObstacleEnum, {
  name: 'GovernanceObstacleCode',
  description: 'What stands in the way of asking the management body.',
  valuesMap: {
    BODY_NOT_DESCRIBED: { description: 'Nobody has said which organ it is and how many must take part.' },
    NO_MEMBERS: { description: 'Nobody is in office.' },
    ONE_PERSON_BOARD: { description: 'One person is in office: nobody could vote beside them.' },
    QUORUM_OUT_OF_REACH: { description: 'More must take part than are in office.' },
    MEMBERS_CANNOT_VOTE: { description: 'Too few of those in office hold the role that may vote.' },
    RISK_ROUND_NOT_CURRENT: { description: 'There is no current risk round.' },
    MEASURES_NOT_ASSESSED: { description: 'Some measures have not been assessed.' },
    PROPOSAL_ALREADY_OPEN: { description: 'The measures are being voted on already.' },
  },
});
