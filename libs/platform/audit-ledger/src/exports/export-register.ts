import { Inject, Injectable } from '@nestjs/common';
import { type Act, type CommandContext, isRejection } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { Refused } from '@varsel/graphql-vocabulary';
import type { AuditExport, AuditExportEvent } from './audit-export.ts';

/** Puts an export on record before its first byte leaves: what cannot be recorded is not given. */
@Injectable()
export class ExportRegister {
  constructor(@Inject(Acts) private readonly acts: Pick<Acts, 'run'>) {}

  /** Throws `Refused`. */
  async record<Command extends object>(
    act: Act<Command, AuditExport, AuditExportEvent>,
    command: Command,
    context: CommandContext,
  ): Promise<void> {
    const outcome = await this.acts.run(act, command, context);
    if (isRejection(outcome)) throw new Refused(outcome);
  }
}
