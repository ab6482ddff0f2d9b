import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { formatMoment } from '@varsel/statute';
import type { Answer, RootCause, Severity } from './incident.ts';
import type { FieldKind } from './report-fields.ts';

/** What can be answered to a question of the law. */
export const answers: Readonly<Record<Answer, Bilingual>> = {
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  'not-yet-known': { da: 'Vides ikke endnu', en: 'Not yet known' },
};

/** How serious an incident is said to be. */
export const severities: Readonly<Record<Severity, Bilingual>> = {
  high: { da: 'Høj', en: 'High' },
  medium: { da: 'Middel', en: 'Medium' },
  low: { da: 'Lav', en: 'Low' },
};

/** The root causes of the NIS Cooperation Group; the words are ours. */
export const rootCauses: Readonly<Record<RootCause, Bilingual>> = {
  'system-failures': { da: 'Systemfejl', en: 'System failure' },
  'natural-phenomena': { da: 'Naturfænomen', en: 'Natural phenomenon' },
  'human-errors': { da: 'Menneskelig fejl', en: 'Human error' },
  'malicious-actions': { da: 'Ondsindet handling', en: 'Malicious action' },
  'third-party-failures': { da: 'Svigt hos tredjepart', en: 'Third-party failure' },
};

const choices: Partial<Record<FieldKind, Readonly<Record<string, Bilingual>>>> = {
  answer: answers,
  severity: severities,
  'root-cause': rootCauses,
};

/** The answers a field can be given, in order; none for one that is written. */
export function choicesOf(kind: FieldKind): readonly { readonly value: string; readonly label: Bilingual }[] {
  return Object.entries(choices[kind] ?? {}).map(([value, label]) => ({ value, label }));
}

/** What stands in a field, in words of both languages; null when nothing does. */
export function wordsOf(kind: FieldKind, value: unknown): Bilingual | null {
  if (typeof value === 'boolean') return answers[value ? 'yes' : 'no'];
  if (typeof value !== 'string' || value === '') return null;
  if (kind === 'moment') return momentOf(value as Instant);
  return choices[kind]?.[value] ?? { da: value, en: value };
}

/** Plain spaces: a form elsewhere may not know any other. */
function momentOf(at: Instant): Bilingual {
  return {
    da: formatMoment(at, 'da').replaceAll('\u00a0', ' '),
    en: formatMoment(at, 'en').replaceAll('\u00a0', ' '),
  };
}
