import type { ReadYourWrites, Receipt } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';

const within = { views: ['assessment_detail'], timeoutMs: 5_000 } as const;

/** Waits for what the views show of a round; tells whether they came in time. */
export class ProjectionWait {
  readonly #waits: Pick<ReadYourWrites, 'waitFor' | 'waitForHead'>;

  constructor(waits: Pick<ReadYourWrites, 'waitFor' | 'waitForHead'>) {
    this.#waits = waits;
  }

  /** For what was just written. */
  async for(tenant: TenantId, position: Receipt['position']): Promise<boolean> {
    return (await this.#waits.waitFor({ tenant, position, ...within })) === 'reached';
  }

  /** For whatever anybody wrote until now. */
  async forAll(tenant: TenantId): Promise<boolean> {
    return (await this.#waits.waitForHead({ tenant, ...within })) === 'reached';
  }
}
