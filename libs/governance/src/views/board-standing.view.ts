import type { TenantSession } from '@varsel/tenancy';
import type { BoardStanding } from '../decision/board-standing.ts';
import { findOpenDecision } from './decision.view.ts';
import { findManagementBody } from './management-body.view.ts';
import { findVoters } from './voters.view.ts';

/** What governance tells its own acts of the body: a decision is another stream than the body that takes it. */
export async function findBoardStanding(session: TenantSession): Promise<BoardStanding> {
  const { described, terms } = await findManagementBody(session);
  const open = await findOpenDecision(session);
  return { described, terms, voters: await findVoters(session), openDecision: open?.key ?? null };
}
