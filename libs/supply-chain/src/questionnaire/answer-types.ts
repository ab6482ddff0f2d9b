import type { Labels, Part, PartType } from './template.ts';

const plain = { label: null, unit: null, options: [], columns: [] } as const;

function part(key: string, type: PartType, more: Partial<Part> = {}): Part {
  return { ...plain, key, type, ...more };
}

const labels = {
  contact: { da: 'Kontakt (navn, telefon, e-mail)', en: 'Contact (name, telephone, e-mail)' },
  date: { da: 'Seneste dato', en: 'Latest date' },
  text: { da: 'Uddyb', en: 'Explain' },
  url: { da: 'Webadresse', en: 'Web address' },
  interval: { da: 'Hvor ofte', en: 'How often' },
} as const satisfies Record<string, Labels>;

const units = {
  hours: { da: 'timer', en: 'hours' },
  days: { da: 'dage', en: 'days' },
  months: { da: 'måneder', en: 'months' },
  percent: { da: '%', en: '%' },
} as const satisfies Record<string, Labels>;

const yesNo = part('value', 'yes-no');
const number = (key: string, unit: Labels, label: Labels | null = null): Part => part(key, 'integer', { unit, label });
const column = (key: string, type: PartType, da: string, en: string): Part => part(key, type, { label: { da, en } });
const rows = (...columns: readonly Part[]): Part => part('value', 'rows', { columns });
const choice = (options: Readonly<Record<string, Labels>>): Part =>
  part('value', 'choice', { options: Object.entries(options).map(([value, label]) => ({ value, label })) });

const parts: Readonly<Record<string, readonly Part[]>> = {
  text: [part('value', 'text')],
  'text+contact': [part('value', 'text'), part('contact', 'text', { label: labels.contact })],
  'yes-partly-no-na': [part('value', 'yes-partly-no')],
  'yes-no+date': [yesNo, part('date', 'date', { label: labels.date })],
  'yes-no+contact': [yesNo, part('contact', 'text', { label: labels.contact })],
  'yes-no+months': [yesNo, number('months', units.months, { da: 'Loggene gemmes i', en: 'Logs are kept for' })],
  'yes-no+text': [yesNo, part('text', 'text', { label: labels.text })],
  'yes-no+url': [yesNo, part('url', 'url', { label: labels.url })],
  'yes-no+date+number': [
    yesNo,
    part('date', 'date', { label: labels.date }),
    part('number', 'integer', { label: { da: 'Åbne kritiske fund', en: 'Open critical findings' } }),
  ],
  'choice:essential|important|not-covered|do-not-know': [
    choice({
      essential: { da: 'Væsentlig enhed', en: 'Essential entity' },
      important: { da: 'Vigtig enhed', en: 'Important entity' },
      'not-covered': { da: 'Ikke omfattet', en: 'Not covered' },
      'do-not-know': { da: 'Ved ikke', en: 'Do not know' },
    }),
  ],
  'choice+text': [
    choice({
      'both-ours': { da: 'Begge dele; vi råder over nøglerne', en: 'Both; we control the keys' },
      'both-yours': { da: 'Begge dele; I råder over nøglerne', en: 'Both; you control the keys' },
      'transit-only': { da: 'Kun under transport', en: 'In transit only' },
      none: { da: 'Nej', en: 'No' },
    }),
    part('text', 'text', { label: labels.text }),
  ],
  hours: [number('value', units.hours)],
  days: [number('value', units.days)],
  percent: [number('value', units.percent)],
  date: [part('value', 'date')],
  'hours+date': [
    number('value', units.hours),
    part('date', 'date', { label: { da: 'Rettigheder senest gennemgået', en: 'Rights last reviewed' } }),
  ],
  'hours-pair': [
    number('rto', units.hours, { da: 'Genopretningstid (RTO)', en: 'Recovery time (RTO)' }),
    number('rpo', units.hours, { da: 'Datatab (RPO)', en: 'Data loss (RPO)' }),
    part('tested', 'date', { label: { da: 'Senest afprøvet', en: 'Last tested' } }),
  ],
  'assurance-list': [
    rows(
      column('kind', 'string', 'Certifikat eller erklæring', 'Certificate or statement'),
      column('issuer', 'string', 'Udsteder', 'Issuer'),
      column('scope', 'string', 'Afgrænsning', 'Scope'),
      column('until', 'date', 'Gælder til', 'Valid until'),
    ),
  ],
  list: [
    rows(
      column('when', 'date', 'Dato', 'Date'),
      column('what', 'string', 'Hvad skete der', 'What happened'),
      column('change', 'string', 'Hvad blev ændret', 'What was changed'),
    ),
  ],
  table: [
    rows(
      column('name', 'string', 'Underleverandør', 'Subcontractor'),
      column('country', 'country', 'Land', 'Country'),
      column('access', 'string', 'Adgang til', 'Access to'),
    ),
  ],
  'date-list': [
    rows(
      column('product', 'string', 'Produkt og version', 'Product and version'),
      column('until', 'date', 'Opdateres til', 'Updated until'),
    ),
  ],
  'list+interval': [part('value', 'text'), part('interval', 'string', { label: labels.interval })],
};

/** The parts of one of our own answer types. */
export function answerParts(answerType: string): readonly Part[] {
  const found = parts[answerType];
  if (found === undefined) throw new Error(`No such answer type: ${answerType}`);
  return found;
}

/** One part or column of an answer: where it stands in the answer's value, and what is chosen between there. */
export interface PartPlace {
  readonly path: string;
  readonly label: Labels | null;
  readonly options: Part['options'];
}

/** Every place of our own answer types; a column stands within the rows of its part. */
export function partPlaces(): readonly PartPlace[] {
  return Object.values(parts)
    .flat()
    .flatMap(({ key, label, options, columns }) => [
      { path: key, label, options },
      ...columns.map((each) => ({ path: `${key}.*.${each.key}`, label: each.label, options: each.options })),
    ]);
}
