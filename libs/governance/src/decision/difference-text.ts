import type { Bilingual, LocalDate } from '@varsel/event-sourcing';
import { formatDay } from '@varsel/statute';
import { type Change, daysIn, type MeasureChanges } from './difference.ts';

/** The states of a measure or a requirement within a sentence. */
export const stateWords: Readonly<Record<string, Bilingual>> = {
  'not-assessed': { da: 'ikke vurderet', en: 'not assessed' },
  planned: { da: 'planlagt', en: 'planned' },
  partial: { da: 'delvist', en: 'partly in place' },
  'in-place': { da: 'på plads', en: 'in place' },
  'in-place-and-tested': { da: 'på plads og afprøvet', en: 'in place and tested' },
  'left-out': { da: 'udeladt', en: 'left out' },
};

/** `M-6.1` for `m01`: the number is that of § 6, stk. 1. */
export function referenceOf(measure: string): string {
  return `M-6.${String(numberOf(measure))}`;
}

function numberOf(measure: string): number {
  return Number(measure.slice(1));
}

/** One change in words; who owns a measure is told by the page, which knows the names. */
export function changeText(change: Change): Bilingual {
  if (change.kind === 'state') return fromTo(change, { da: 'Tilstand', en: 'State' });
  if (change.kind === 'requirement')
    return fromTo(change, { da: `Krav ${refOf(change)}`, en: `Requirement ${refOf(change)}` });
  if (change.kind === 'next-review') return reviewText(change);
  if (change.kind === 'evidence-expired') return expiryText(change);
  if (change.kind === 'evidence-added') return evidenceText(change, { da: 'Ny evidens', en: 'New evidence' });
  if (change.kind === 'evidence-removed')
    return evidenceText(change, { da: 'Evidens fjernet eller ændret', en: 'Evidence removed or changed' });
  return texts[change.kind];
}

type Plain = 'applicability' | 'reason' | 'owner';

const texts: Readonly<Record<Plain, Bilingual>> = {
  applicability: {
    da: 'Det, der er udeladt som ikke relevant, er ændret',
    en: 'What is left out as not relevant changed',
  },
  reason: { da: 'Begrundelsen er ændret', en: 'The reason changed' },
  owner: { da: 'Ejeren er ændret', en: 'The owner changed' },
};

function reviewText({ after }: Change): Bilingual {
  return {
    da: `Næste gennemgang: ${after ?? 'ikke planlagt'}`,
    en: `Next review: ${after ?? 'none planned'}`,
  };
}

function expiryText({ after }: Change): Bilingual {
  const day = after as LocalDate;
  return {
    da: `Evidens, I godkendte, udløb ${formatDay(day, 'da')}`,
    en: `Evidence you approved expired on ${formatDay(day, 'en')}`,
  };
}

/** Which file: the sets know no titles, but its days, and the control code it is known by in the collection. */
function evidenceText({ before, after, sha256 }: Change, what: Bilingual): Bilingual {
  const { from, to } = daysIn(after ?? before ?? '');
  const code = sha256?.slice(0, 12).match(/.{4}/g)?.join(' ') ?? '';
  const say = (language: 'da' | 'en', [effective, until, control]: readonly [string, string, string]): string =>
    [
      `${what[language]}, ${effective} ${formatDay(from, language)}`,
      to === null ? '' : ` ${until} ${formatDay(to, language)}`,
      `, ${control} ${code}`,
    ].join('');
  return {
    da: say('da', ['gældende fra', 'til', 'kontrolkode']),
    en: say('en', ['effective from', 'to', 'control code']),
  };
}

/** The changes in one sentence: which measures, and what of the first three. */
export function summaryOf(difference: readonly MeasureChanges[]): Bilingual {
  const named = difference.slice(0, 3).map((entry) => {
    const [first] = entry.changes;
    const text = first && changeText(first);
    return { reference: referenceOf(entry.measure), text };
  });
  const say = (language: 'da' | 'en', more: string): string =>
    named.map(({ reference, text }) => (text ? `${reference} (${text[language]})` : reference)).join(', ') +
    (difference.length > named.length ? more : '');
  const rest = String(difference.length - named.length);
  return { da: say('da', ` og ${rest} til`), en: say('en', ` and ${rest} more`) };
}

function fromTo({ before, after }: Change, what: Bilingual): Bilingual {
  if (before === after) return { da: `${what.da}: begrundelsen er ændret`, en: `${what.en}: the reason changed` };
  const say = (state: string | null, language: 'da' | 'en'): string =>
    stateWords[state ?? 'not-assessed']?.[language] ?? state ?? '';
  return {
    da: `${what.da}: fra ${say(before, 'da')} til ${say(after, 'da')}`,
    en: `${what.en}: from ${say(before, 'en')} to ${say(after, 'en')}`,
  };
}

function refOf({ requirement }: Change): string {
  return requirement?.replace(/^cir-/, '') ?? '';
}
