import type { ContextDefinition } from '@varsel/event-store';
import type { Limit } from './accounts/guesses.ts';

export interface IdentityOptions {
  /** Where people reach the product, e.g. `https://varsel.example.dk`: origin of links, cookies and checks. */
  readonly publicUrl: string;
  /** True with the demo's data: the session says so and the screens show it. */
  readonly demo: boolean;
  /** The folder of keys: the list of erasures lies there, beside the database. */
  readonly keysDirectory: string;
  /** Every context, for the permissions of the roles. */
  readonly contexts: () => readonly ContextDefinition[];
  /** Wrong guesses of one address; 100 in 15 minutes and 1,000 a day when left out. */
  readonly guessesPerAddress?: Limit;
  /** Organisations that one address may create in a day; 20 when left out. */
  readonly signUpsPerAddress?: number;
}

/** Injection token of the options. */
export const IDENTITY_OPTIONS = Symbol('IdentityOptions');
