import type {
  DecisionSummaryParts,
  ManagementBodyParts,
  ManagementOrgan,
  MemberRole,
  QuorumKind,
  TieRule,
} from '../../../graphql/generated/governance/management.ts';

export type Body = ManagementBodyParts;
export type Term = Body['terms'][number];
export type Summary = DecisionSummaryParts;

export const organs: readonly ManagementOrgan[] = [
  'BOARD_OF_DIRECTORS',
  'EXECUTIVE_BOARD',
  'TOP_ADMINISTRATION',
  'EQUIVALENT_ORGAN',
];
export const quorums: readonly QuorumKind[] = ['MORE_THAN_HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'ALL', 'NUMBER'];
export const ties: readonly TieRule[] = ['FALLS', 'CHAIR_DECIDES'];
export const memberRoles: readonly MemberRole[] = ['CHAIR', 'DEPUTY_CHAIR', 'MEMBER'];
