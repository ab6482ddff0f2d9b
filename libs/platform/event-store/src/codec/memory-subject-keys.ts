import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantId } from '@varsel/tenancy';
import type { SubjectKey, SubjectKeys } from './subject-keys.ts';

/** Keys of a process that may forget. */
export class MemorySubjectKeys implements SubjectKeys {
  readonly #keys = new Map<TenantId, Map<string, SubjectKey>>();

  async obtain(tenant: TenantId, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const mine = this.#of(tenant);
    for (const subject of subjects) {
      if (!mine.has(subject)) mine.set(subject, { id: randomUUID(), secret: randomBytes(32) });
    }
    return Promise.resolve(new Map([...mine].filter(([subject]) => subjects.includes(subject))));
  }

  async find(tenant: TenantId, keyIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const found = [...this.#of(tenant).values()].filter(({ id }) => keyIds.includes(id));
    return Promise.resolve(new Map(found.map((key) => [key.id, key])));
  }

  async erase(tenant: TenantId, subject: string): Promise<boolean> {
    return Promise.resolve(this.#of(tenant).delete(subject));
  }

  #of(tenant: TenantId): Map<string, SubjectKey> {
    const mine = this.#keys.get(tenant) ?? new Map<string, SubjectKey>();
    this.#keys.set(tenant, mine);
    return mine;
  }
}
