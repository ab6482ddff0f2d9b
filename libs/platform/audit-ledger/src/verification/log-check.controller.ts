import { Readable } from 'node:stream';
import { Controller, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { Requires, Session } from '@varsel/graphql-vocabulary';
import { type TenantId, TenantSession } from '@varsel/tenancy';
import { AuditLog } from '../audit-log.service.ts';

/** Recomputes the whole log of the organisation while its reader waits, a line of JSON for each step. */
@Controller('api')
export class LogCheckController {
  /** One check a log at a time: it reads everything. */
  readonly #checking = new Set<TenantId>();

  constructor(private readonly log: AuditLog) {}

  @Post('log/check')
  @HttpCode(200)
  @Requires('history:read')
  @Header('content-type', 'application/x-ndjson; charset=utf-8')
  @Header('cache-control', 'no-store')
  check(@Session() { tenant }: TenantSession): StreamableFile {
    return new StreamableFile(Readable.from(this.#lines(tenant)));
  }

  async *#lines(tenant: TenantId): AsyncGenerator<string> {
    if (this.#checking.has(tenant)) {
      yield line({ step: 'busy' });
      return;
    }
    this.#checking.add(tenant);
    try {
      const checking = this.log.check(tenant);
      for (;;) {
        const { done, value } = await checking.next();
        if (done === true) {
          const { fault, ...found } = value;
          yield line({ step: 'done', ...found, fault: fault && { ...fault, knownRoot: undefined } });
          return;
        }
        yield line({ step: 'reading', events: value });
      }
    } finally {
      this.#checking.delete(tenant);
    }
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
