import { type CommandContext, type Instant } from '@varsel/event-sourcing';
import { RoleBook } from '@varsel/identity';
import { copenhagenDate } from '@varsel/statute';
import { Database, TenantSession, tenantId } from '@varsel/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import type { Obstacle } from '../decision/readiness.ts';
import { participantsNeeded } from '../management-body/quorum.ts';
import { membersOn } from '../management-body/terms.ts';
import { holdsVote, membersCannotVote } from '../voters.ts';
import { findManagementBody } from './management-body.view.ts';

/** Whether enough of those in office can vote at all: roles are identity's, so no act of ours decides on them. */
@Injectable()
export class VoterCheck {
  constructor(
    @Inject(RoleBook) private readonly roleBook: RoleBook,
    @Inject(Database) private readonly database: Database,
  ) {}

  async obstacle({ tenant, receivedAt }: Pick<CommandContext, 'tenant' | 'receivedAt'>): Promise<Obstacle | undefined> {
    const session = new TenantSession(this.database, tenantId(tenant));
    try {
      return await this.obstacleIn(session, receivedAt);
    } finally {
      await session.close();
    }
  }

  /** Undefined as well where the body itself stands in the way: that is said first. */
  async obstacleIn(session: TenantSession, at: Instant): Promise<Obstacle | undefined> {
    const { described, terms } = await findManagementBody(session);
    const members = membersOn(terms, copenhagenDate(at));
    if (described === null || members.length < 2) return undefined;
    const needed = participantsNeeded(described, members.length);
    if (needed > members.length) return undefined;
    const { people } = await this.roleBook.of(session.tenant);
    const voters = members.filter(({ person }) => holdsVote(people, person)).length;
    if (voters >= Math.max(2, needed)) return undefined;
    const refusal = membersCannotVote(members.length - voters, Math.max(2, needed));
    return { refusal, measures: [], decision: null };
  }
}
