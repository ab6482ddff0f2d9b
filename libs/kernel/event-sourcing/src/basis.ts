import type { Bilingual } from './bilingual.ts';

/** What a rule rests on: a provision and the obligation in one sentence. Statute entries satisfy this. */
export interface Basis {
  readonly id: string;
  /** As the law is cited, e.g. `§ 13, stk. 1, nr. 1`. */
  readonly provision: string;
  readonly title: Bilingual;
}
