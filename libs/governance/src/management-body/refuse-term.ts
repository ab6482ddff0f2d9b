import { firstRejection, type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { overlaps, type Term } from './terms.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export const reasonRule = {
  field: 'reason',
  name: { da: 'begrundelsen', en: 'the reason' },
  maxLength: 1_000,
  basis: statute.management,
} as const;

/** A term ends after it began, no person holds two at once, and there is one chair at a time. */
export function refuseTerm(wanted: Omit<Term, 'term'>, others: readonly Term[]): Rejection | undefined {
  return firstRejection(
    endsBeforeItBegins(wanted) && backwards(),
    others.some((other) => other.person === wanted.person && overlaps(other, wanted)) && alreadySeated(),
    wanted.role === 'chair' && others.some((other) => other.role === 'chair' && overlaps(other, wanted)) && twoChairs(),
  );
}

function endsBeforeItBegins({ from, to }: Days): boolean {
  return to !== null && to < from;
}

function backwards(): Rejection {
  return reject(
    'TERM_BACKWARDS',
    statute.management,
    {
      da: 'Perioden slutter, før den begynder. Ret den ene dato. Blev perioden oprettet ved en fejl, så slet den.',
      en: 'The term ends before it begins. Correct one of the days. If it was recorded by mistake, strike it.',
    },
    'to',
  );
}

function alreadySeated(): Rejection {
  return reject(
    'MEMBER_ALREADY_SEATED',
    statute.management,
    {
      da: 'Personen er allerede medlem i en del af perioden. Ret den periode, der står, i stedet for at tilføje en ny.',
      en: 'The person is a member already in part of this term. Amend the term that stands instead of adding one.',
    },
    'person',
  );
}

function twoChairs(): Rejection {
  return reject(
    'CHAIR_ALREADY_SEATED',
    statute.management,
    {
      da: 'Ledelsesorganet har allerede en formand i en del af perioden. Afslut den periode først, eller vælg en anden post.',
      en: 'The body already has a chair in part of this term. End that term first, or choose another seat.',
    },
    'role',
  );
}

export function noSuchTerm(): Rejection {
  return reject(
    'TERM_UNKNOWN',
    statute.management,
    {
      da: 'Perioden findes ikke, eller den er slettet. Genindlæs siden, og vælg den på listen.',
      en: 'There is no such term, or it was struck. Reload the page and choose it from the list.',
    },
    'term',
  );
}
