import type { Bilingual } from '@varsel/event-sourcing';
import type { Mark } from '../entries/entry.ts';

/** A word of the product: the Danish term, the name it has in the code, where it stands and what it means in our words. */
export interface GlossaryTerm {
  /** The English name in the code. */
  readonly code: string;
  readonly term: Bilingual;
  /** Undefined for a word of the product that no law uses. */
  readonly provision: string | undefined;
  readonly meaning: Bilingual;
  readonly mark: Mark;
}
