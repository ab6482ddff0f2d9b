import { findingText, type Language, type Sentence } from './finding-texts.ts';
import type { Remark } from './finding.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';

/** Where the reader says what he trusts: the fields of the page, or the words of the command. */
export type Asked = Readonly<Record<'key' | 'witness' | 'organisation', Sentence>>;

/** The report as a reader sees it. */
export interface Told {
  /** The verdict as it may be coloured: what leaves a question open is no better than a bundle without an anchor. */
  readonly tone: Report['verdict'];
  readonly headline: string;
  /** What is wrong. */
  readonly findings: readonly string[];
  /** What was found to hold. */
  readonly facts: readonly string[];
  /** What to know or do beyond that. */
  readonly remarks: readonly string[];
}

const HEADLINES: Readonly<Record<Report['verdict'], Sentence>> = {
  anchored: {
    da: 'Alt stemmer og er forankret i de nøgler, du stoler på.',
    en: 'Everything holds and is anchored in the keys you trust.',
  },
  consistent: { da: 'Pakken stemmer i sig selv, men er IKKE FORANKRET.', en: 'Consistent in itself, NOT anchored.' },
  broken: { da: 'Pakken holder IKKE.', en: 'The bundle does NOT hold.' },
};

/** What was found, in the reader's language. The one way by which words of a bundle reach a reader: none is obeyed. */
export function tellReport(report: Report, language: Language, asked: Asked): Told {
  const inLanguage = (sentences: readonly Sentence[]) => sentences.map((each) => visible(each[language]));
  return {
    tone: cautionOf(report) === undefined ? report.verdict : 'consistent',
    headline: visible(headline(report)[language]),
    findings: inLanguage(report.findings.map(findingText)),
    facts: inLanguage([...scope(report), ...head(report), ...personal(report)]),
    remarks: inLanguage(report.remarks.flatMap((each) => remark(each, asked))),
  };
}

/** Keys alone do not say whose log it is, and a name can be taken by anybody: the caution stands in the first line. */
function headline(report: Report): Sentence {
  const id = cautionOf(report);
  if (id === undefined) return HEADLINES[report.verdict];
  return {
    da: `Alt stemmer med de nøgler, du stoler på, men organisationen er IKKE SAMMENLIGNET: er det ${id}, du mener?`,
    en: `Everything agrees with the keys you trust, but the organisation was NOT COMPARED: is it ${id} you mean?`,
  };
}

/** The organisation of an anchored bundle that nobody has compared. */
function cautionOf(report: Report): string | undefined {
  return report.verdict !== 'anchored' || isCompared(report) ? undefined : report.organisation?.id;
}

function scope(report: Report): readonly Sentence[] {
  const { verdict, organisation, events, intact, firstAt, lastAt } = report;
  if (organisation === null) return [];
  const who = whose(organisation, isCompared(report));
  if (verdict === 'broken')
    return intact === 0
      ? [who]
      : [
          who,
          {
            da: `Posterne 1–${intact} er intakte efter en forsegling, loggen har underskrevet.`,
            en: `Entries 1–${intact} are intact by a seal that the log signed.`,
          },
        ];
  return [
    who,
    {
      da: `${events} poster er intakte, fra ${moment(firstAt)} til ${moment(lastAt)}.`,
      en: `${events} entries are intact, from ${moment(firstAt)} to ${moment(lastAt)}.`,
    },
  ];
}

/** The id first: a name may say anything, an id of another organisation among it. */
function whose({ id, name }: { readonly id: string; readonly name: string }, compared: boolean): Sentence {
  return {
    da: `Organisation: ${id} (»${name}«)${compared ? '. Det er det id, du har angivet.' : ''}`,
    en: `Organisation: ${id} (“${name}”)${compared ? '. It is the id you gave.' : ''}`,
  };
}

/** A bundle of another organisation than the one that was named does not hold. */
function isCompared({ verdict, remarks }: Report): boolean {
  return verdict !== 'broken' && !remarks.some(({ code }) => code === 'ORGANISATION_NOT_COMPARED');
}

function head({ newestHead, heads }: Report): readonly Sentence[] {
  if (newestHead === null) return [];
  const { size, root, sealedAt, witnesses } = newestHead;
  return [
    {
      da: `Nyeste forsegling: ${size} poster, fingeraftryk ${root}, ${moment(sealedAt)} (${heads} ${heads === 1 ? 'forsegling' : 'forseglinger'} kontrolleret).`,
      en: `Newest seal: ${size} entries, fingerprint ${root}, ${moment(sealedAt)} (${heads} ${heads === 1 ? 'seal' : 'seals'} checked).`,
    },
    ...witnesses.map(({ name, at, trusted }) =>
      trusted
        ? { da: `Bevidnet af ${name} ${moment(at)}.`, en: `Witnessed by ${name} ${moment(at)}.` }
        : {
            da: `Pakken nævner selv et vidne, som du ikke har sagt, du stoler på: »${name}«, ${moment(at)}.`,
            en: `The bundle itself names a witness you did not say you trust: “${name}”, ${moment(at)}.`,
          },
    ),
  ];
}

function personal({ personal: { readable, erased, withheld }, verdict }: Report): readonly Sentence[] {
  if (verdict === 'broken' || readable + erased + withheld === 0) return [];
  if (readable + erased === 0)
    return [
      {
        da: `Pakken er låst: ${withheld} felter med personoplysninger kan ikke læses, fordi nøglerne ikke er med. Beviserne holder for dem alle.`,
        en: `The bundle is locked: ${withheld} fields with personal data cannot be read, because the keys are not in it. The proofs hold for all of them.`,
      },
    ];
  return [
    {
      da: `Personoplysninger: ${readable} felter kan læses af enhver, der har pakken, ${erased} er slettet. Beviserne holder for dem alle.`,
      en: `Personal data: ${readable} fields can be read by whoever has the bundle, ${erased} are erased. The proofs hold for all of them.`,
    },
  ];
}

function remark(told: Remark, asked: Asked): readonly Sentence[] {
  switch (told.code) {
    case 'NOT_ANCHORED':
      return [
        {
          da: `Enhver kan lave en pakke, der stemmer i sig selv. Sammenlign nøglerne med dem, organisationen har givet dig ad en anden vej, og kontrollér igen med dem (${asked.key.da}, ${asked.witness.da}):`,
          en: `Anybody can make a bundle that agrees with itself. Compare the keys with those the organisation gave you by another way, and verify again with them (${asked.key.en}, ${asked.witness.en}):`,
        },
        ...told.keys.map((key) => ({ da: `  Loggen: ${key}`, en: `  Log: ${key}` })),
        ...told.witnesses.map((key) => ({ da: `  Vidne: ${key}`, en: `  Witness: ${key}` })),
      ];
    case 'NOT_WITNESSED':
      return [
        {
          da: `Uden et vidne, du stoler på (${asked.witness.da}), kan den, der har loggens nøgle, have skrevet hele loggen om.`,
          en: `Without a witness you trust (${asked.witness.en}), whoever has the log’s key may have rewritten the whole log.`,
        },
      ];
    case 'ORGANISATION_NOT_COMPARED':
      return [
        {
          da: `Den samme nøgle underskriver alle organisationers logge på en installation, og et navn kan enhver tage. Få organisationens id fra organisationen selv, ikke fra pakken, sammenlign det med ${told.organisation}, og kontrollér igen med det (${asked.organisation.da}).`,
          en: `One key signs the logs of all organisations of an installation, and anybody can take a name. Obtain the organisation’s id from the organisation itself, not from the bundle, compare it with ${told.organisation}, and verify again with it (${asked.organisation.en}).`,
        },
      ];
    case 'LOG_RESTORED':
      return [
        {
          da: `Post nr. ${told.seq}: loggen er gendannet fra en sikkerhedskopi. ${told.kept} af ${told.known} poster blev bevaret; tabet står i posten.`,
          en: `Entry no. ${told.seq}: the log was restored from a backup. ${told.kept} of ${told.known} entries were kept; the entry states the loss.`,
        },
      ];
    case 'KEY_ROTATED':
      return [
        {
          da: `Post nr. ${told.seq}: loggens nøgle er skiftet til ${told.to}, underskrevet af begge nøgler.`,
          en: `Entry no. ${told.seq}: the log's key was changed to ${told.to}, signed by both keys.`,
        },
      ];
  }
}

/** Danish time, as the portal shows it, to the second; the report itself has all six digits, in UTC. */
function moment(at: string | null): string {
  if (at === null) return '–';
  const instant = new Date(`${at.slice(0, 19)}Z`);
  if (Number.isNaN(instant.getTime())) return at;
  const parts = new Map(DANISH_TIME.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [date, time] = [
    ['year', 'month', 'day'],
    ['hour', 'minute', 'second'],
  ] as const;
  const told = (names: readonly Intl.DateTimeFormatPartTypes[], between: string) =>
    names.map((name) => parts.get(name)).join(between);
  return `${told(date, '-')} ${told(time, ':')} (${String(parts.get('timeZoneName')).replace('GMT', 'UTC')})`;
}

const DANISH_TIME = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Copenhagen',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  timeZoneName: 'longOffset',
});
