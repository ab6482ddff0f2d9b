import { type Bilingual, type Instant, parseInstant, reject, type Rejection } from '@varsel/event-sourcing';
import { Extensions } from '@nestjs/graphql';
import { Refused } from './refused.ts';
import { DateTime } from './scalars/date-time.ts';

/** The argument every query of recorded data takes: `@Args('asOf', AS_OF) asOf: Instant | null`. */
export const AS_OF = {
  type: () => DateTime,
  nullable: true,
  description: 'As it stood, as recorded at this moment; as it stands now when left out.',
};

/** The header that puts a whole request at one moment. */
export const AS_OF_HEADER = 'varsel-as-of';

const TIMELESS = 'timeless';

/**
 * On a query that reads nothing recorded, so that the past has no other answer than now; `because` says why.
 * A query that neither takes `asOf` nor says this stops the start.
 */
export function Timeless({ because }: { readonly because: string }): MethodDecorator {
  return Extensions({ [TIMELESS]: because });
}

/** Why a query has no past; undefined for one that takes `asOf`. */
export function timelessBecause(field: { readonly extensions: Readonly<Record<string, unknown>> }): string | undefined {
  return field.extensions[TIMELESS] as string | undefined;
}

/** The moment of a header or an address; undefined when none is asked for. Throws `Refused` for anything else. */
export function readAsOf(text: unknown): Instant | undefined {
  if (text === undefined) return undefined;
  const asOf = typeof text === 'string' ? parseInstant(text) : undefined;
  if (asOf === undefined || asOf < '1900' || asOf >= '2200') throw new Refused(unreadable);
  return asOf;
}

const unreadable = reject('AS_OF_UNREADABLE', undefined, {
  da: 'Tidspunktet, siden skal vises fra, kan ikke læses. Skriv det med dato, klokkeslæt og tidszone, f.eks. 2026-11-22T08:55:00+01:00, eller gå tilbage til nu.',
  en: 'The moment to look at cannot be read. Write it with date, time and offset, e.g. 2026-11-22T08:55:00+01:00, or go back to now.',
});

/** Nothing is known of a moment that has not come. */
export const asOfInTheFuture = reject('AS_OF_IN_THE_FUTURE', undefined, {
  da: 'Tidspunktet er ikke kommet endnu. Vælg et tidspunkt, der er gået, eller gå tilbage til nu.',
  en: 'That moment has not come yet. Choose one that has passed, or go back to now.',
});

/** Before the log began there is no state, not an empty one. */
export function asOfBeforeTheFirst(firstAt: Instant | undefined): Rejection {
  const since: Bilingual =
    firstAt === undefined
      ? { da: 'Intet er registreret endnu.', en: 'Nothing is recorded yet.' }
      : {
          da: `Det første blev registreret ${danish(firstAt, 'da-DK')}.`,
          en: `The first record is of ${danish(firstAt, 'en-GB')}.`,
        };
  return reject('AS_OF_BEFORE_THE_FIRST', undefined, {
    da: `På det tidspunkt var intet registreret. ${since.da} Vælg et senere tidspunkt.`,
    en: `Nothing was recorded at that moment. ${since.en} Choose a later one.`,
  });
}

/** Danish time to the second, whatever the server's zone. */
function danish(at: Instant, locale: string): string {
  const look = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Copenhagen' } as const;
  return new Intl.DateTimeFormat(locale, look).format(new Date(at));
}

/** The past is for reading; what is done is done now. */
export const pastIsReadOnly = reject('PAST_IS_READ_ONLY', undefined, {
  da: 'Du ser på et tidspunkt, der er gået. Der kan intet ændres. Gå tilbage til nu, og gør det der.',
  en: 'You are looking at a moment that has passed. Nothing can be changed there. Go back to now and do it there.',
});
