import { Inject, Injectable } from '@nestjs/common';
import { type Act, type CommandContext, isRejection } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { Refused } from '@varsel/graphql-vocabulary';
import { tenantId } from '@varsel/tenancy';
import type { AuditExport, AuditExportEvent } from './audit-export.ts';
import { ExportAllowance } from './export-allowance.ts';

/** Puts an export on record before its first byte leaves: what cannot be recorded is not given. */
@Injectable()
export class ExportRegister {
  constructor(
    @Inject(Acts) private readonly acts: Pick<Acts, 'run'>,
    @Inject(ExportAllowance) private readonly allowance: Pick<ExportAllowance, 'take'>,
  ) {}

  /** Throws `Refused`. */
  async record<Command extends object>(
    act: Act<Command, AuditExport, AuditExportEvent>,
    command: Command,
    context: CommandContext,
  ): Promise<void> {
    const held = await this.allowance.take(tenantId(context.tenant), context.actor.id);
    if (held !== undefined) throw new Refused(held.rejection, held);
    const outcome = await this.acts.run(act, command, context);
    if (isRejection(outcome)) throw new Refused(outcome);
  }
}
