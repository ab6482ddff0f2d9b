import { malformed, type BundleEvent } from '../format/event-line.ts';
import { Refused } from '../report/finding.ts';
import type { Disclosures } from '../sealed/disclosures.ts';
import { openField, sealedFields } from '../sealed/open-event.ts';

/** Opens every personal field whose key came with the bundle: a key that opens something else is no key of the log. */
export class SealedCheck {
  readonly #keys: Disclosures;
  readonly #used = new Set<string>();
  readable = 0;
  unreadable = 0;

  constructor(keys: Disclosures) {
    this.#keys = keys;
  }

  async check(event: BundleEvent): Promise<void> {
    const fields = sealedFields(event);
    if (fields === undefined) throw malformed(event.seq, 'data', 'a personal field is not in its cipher form');
    for (const field of fields) {
      const key = this.#keys.get(field.keyId);
      if (key === undefined) {
        this.unreadable += 1;
        continue;
      }
      if ((await openField(event, field, key)) === undefined)
        throw new Refused({ code: 'DISCLOSURE_FAILS', seq: event.seq, field: field.path });
      this.#used.add(field.keyId);
      this.readable += 1;
    }
  }

  /** Call after the last event. */
  end(): void {
    const unused = [...this.#keys.keys()].find((key) => !this.#used.has(key));
    if (unused !== undefined) throw new Refused({ code: 'DISCLOSURE_UNUSED', key: unused });
  }
}
