import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, answer, CommandOf, Requires, Session, Timeless } from '@varsel/graphql-vocabulary';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Sql, tenantId, TenantSession } from '@varsel/tenancy';
import { base64, originOf, readVerifierKey } from '@varsel/transparency-log';
import { AuditLog, LogGround } from '../audit-log.service.ts';
import { RecordLogRestored, recordLogRestored } from '../audit-log/record-log-restored.ts';
import { instantAt, type LogStanding, standingOfLog } from './log-standing.ts';
import { LogStandingType, RecordLogRestoredInput } from './log-standing.types.ts';
import { presentLoss } from './present-loss.ts';

/** Nothing to resume; or the answer was lost, and the act has one for who asks again. */
const noLoss = { epoch: null, lastKnownSize: 0, lastKnownRoot: null, keptSize: 0, damaged: null };

const RecordLogRestoredPayload = actPayload('RecordLogRestored');

@Resolver()
export class LogStandingResolver {
  constructor(
    private readonly acts: Acts,
    private readonly log: AuditLog,
    private readonly ground: LogGround,
  ) {}

  @Query(() => LogStandingType, {
    description: 'Whether the audit log of your organisation is intact, and who says so.',
  })
  @Requires('history:read')
  @Timeless({ because: 'a log is intact now, or it is not' })
  async logStanding(@Session() session: TenantSession): Promise<LogStandingType> {
    const manager = await session.open();
    const sql: Sql = { query: (text, values = []) => manager.query(text, [...values]) };
    const standing = standingType(session.tenant, await standingOfLog(sql, session.tenant));
    return { ...standing, witnessExpected: this.log.asksWitness };
  }

  @Mutation(() => RecordLogRestoredPayload, {
    description: 'Puts on record what a broken log has lost, and why. From then on the log is sealed again.',
  })
  @Requires('ledger:restore')
  async recordLogRestored(@Args('input') input: RecordLogRestoredInput, @CommandOf() context: CommandContext) {
    const tenant = tenantId(context.tenant);
    const present = await presentLoss(this.ground, tenant);
    const wanted = present === undefined ? noLoss : { ...present.loss, epoch: present.standing.epoch + 1 };
    const command = new RecordLogRestored({ ...wanted, reason: input.reason });
    const outcome = await this.acts.run(recordLogRestored, command, context);
    if (outcome.kind === 'receipt') await this.log.sealNow(tenant);
    return answer(outcome);
  }
}

function standingType(tenant: string, standing: LogStanding): Omit<LogStandingType, 'witnessExpected'> {
  const { events, since, epoch, head, key, checkedAt, broken, alarms } = standing;
  return {
    events,
    since: since && instantAt(since),
    origin: originOf(tenant, epoch),
    sealedEvents: head?.size ?? 0,
    sealedAt: head === undefined ? null : instantAt(head.sealedAt),
    root: head === undefined ? null : base64(head.root),
    key: key ?? null,
    witnesses: [...standing.witnessed, ...standing.witnessedBefore].map(({ witness, size, at, epoch: signedIn }) => ({
      name: readVerifierKey(witness).name,
      key: witness,
      events: size,
      at: instantAt(at),
      beforeRestore: signedIn < epoch,
    })),
    checkedAt: checkedAt && instantAt(checkedAt),
    broken,
    alarms: alarms.map(({ kind, position, until, knownSize, raisedAt }) => ({
      kind,
      position,
      until,
      knownEvents: knownSize,
      raisedAt: instantAt(raisedAt),
    })),
  };
}
