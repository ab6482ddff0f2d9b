import type { ReadYourWrites, Receipt } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';

/** Waits until the views show what was just written. */
export class ProjectionWait {
  readonly #waits: Pick<ReadYourWrites, 'waitFor'>;

  constructor(waits: Pick<ReadYourWrites, 'waitFor'>) {
    this.#waits = waits;
  }

  async for(tenant: TenantId, position: Receipt['position']): Promise<void> {
    await this.#waits.waitFor({ tenant, position, views: ['assessment_detail'], timeoutMs: 5_000 });
  }
}
