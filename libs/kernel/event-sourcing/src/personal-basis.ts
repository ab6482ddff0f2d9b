import type { Bilingual } from './bilingual.ts';

/** Why a personal value is kept, and when it may go. */
export interface PersonalBasis {
  readonly purpose: Bilingual;
  /** The legal ground and the duty it rests on, e.g. `GDPR art. 6(1)(c); § 13`. */
  readonly basis: string;
  /** What may be erased when. The act names no period: where a number of years stands, it is our reading. */
  readonly erased: Bilingual;
}
