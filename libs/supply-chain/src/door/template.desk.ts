import type { TenantId } from '@varsel/tenancy';
import type { TemplateRef } from '../assessment/assessment.contents.ts';
import { builtInTemplate } from '../questionnaire/built-in.ts';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import type { Template } from '../questionnaire/template.ts';
import { type ContentDesk, fingerprintOf } from './content.desk.ts';

/** The content of every template that was ever used, by its hash. */
export class TemplateDesk {
  readonly #contents: ContentDesk;
  readonly #known = new Map<string, Template>();

  constructor(contents: ContentDesk) {
    this.#contents = contents;
    this.#known.set(builtInRef.sha256, builtInTemplate);
  }

  /** Throws when the content is gone: a round cannot be read without its questions. */
  async contentOf(tenant: TenantId, { sha256 }: Pick<TemplateRef, 'sha256'>): Promise<Template> {
    const known = this.#known.get(sha256);
    if (known !== undefined) return known;
    const found = (await this.#contents.get(tenant, sha256)) as Template | undefined;
    if (found === undefined) throw new Error(`The content of the template ${sha256} is missing`);
    return found;
  }

  /** Keeps the content a round rests on: a later release may bring another version of our own questions. */
  async keep(tenant: TenantId, template: Template): Promise<void> {
    await this.#contents.put(tenant, fingerprintOf(template));
  }
}
