import type { Bilingual, Instant, Rejection } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';

/** Somebody to be forgotten: opaque ids, and the addresses they are known by while they still are. */
export interface Forgotten {
  readonly subjects: readonly string[];
  readonly addresses: readonly string[];
}

/** Rows outside the log that hold something of a person. */
export interface Forgetting {
  /** What it is, as the person who decides is told. */
  readonly what: Bilingual;
  readonly table: string;
  /** Which rows; `$1` are the subjects, `$2` the addresses, both as `text[]`, and `$3` is the tenant. All three are named. */
  readonly where: string;
  /** What is written over them; left out: the rows are deleted. */
  readonly set?: string;
}

/** One column of a table outside the log that holds something of people, for the page that says why. */
export interface PersonalColumn {
  readonly table: string;
  readonly column: string;
  readonly subject: Bilingual;
  readonly purpose: Bilingual;
  readonly basis: string;
  /** When it goes. */
  readonly erased: Bilingual;
}

/** What a context keeps of people outside the log. */
export interface PeopleOutside {
  readonly columns: readonly PersonalColumn[];
  /** In this order, in one transaction. */
  readonly forgets: readonly Forgetting[];
  /** Addresses the subjects are known by: a query of one column; `$1` are the subjects as `text[]`. */
  readonly addresses?: string;
  /** Why somebody may not be erased yet; undefined: nothing here stands against it. */
  readonly holds?: (session: TenantSession, person: string, now: Instant) => Promise<Rejection | undefined>;
}
