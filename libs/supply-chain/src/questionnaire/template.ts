/** Text by language code. A template need not have every language. */
export type Labels = Readonly<Record<string, string>>;

export const partTypes = [
  'string',
  'text',
  'email',
  'phone',
  'url',
  'country',
  'yes-no',
  'yes-partly-no',
  'choice',
  'integer',
  'date',
  'rows',
] as const;
export type PartType = (typeof partTypes)[number];

export interface Option {
  readonly value: string;
  readonly label: Labels;
}

/** One thing to fill in. Most questions have one part, called `value`. */
export interface Part {
  readonly key: string;
  readonly type: PartType;
  readonly label: Labels | null;
  readonly unit: Labels | null;
  readonly options: readonly Option[];
  /** Of `rows` alone; parts without columns of their own. */
  readonly columns: readonly Part[];
}

/** Shown only while the single part of the other question has this value. */
export interface Condition {
  readonly field: string;
  readonly equals: string | number;
}

/**
 * How an answer gets its score: from its own yes, partly or no; from a reviewer; or not at all, because it is a fact
 * (a name, a branch of the questionnaire) that counts only if a reviewer scores it.
 */
export type Scoring = 'automatic' | 'reviewer' | 'fact';

export const supplierKinds = ['software', 'operations', 'access'] as const;
export type SupplierKind = (typeof supplierKinds)[number];

export const tiers = ['T1', 'T2', 'T3', 'T4'] as const;
export type Tier = (typeof tiers)[number];

export interface Field {
  readonly id: string;
  readonly section: string;
  readonly label: Labels;
  readonly help: Labels | null;
  readonly parts: readonly Part[];
  readonly required: boolean;
  readonly visibleWhen: Condition | null;
  readonly legalBasis: string | null;
  readonly weight: number;
  /** A score of 0 makes the whole result red. */
  readonly critical: boolean;
  readonly scoring: Scoring;
  readonly evidence: readonly Labels[];
  readonly measures: readonly string[];
  readonly annex: readonly string[];
  /** Asked of these tiers; null: of every tier that is assessed. */
  readonly tiers: readonly Tier[] | null;
  /** Asked of these kinds of supplier below T1; null: of all. */
  readonly kinds: readonly SupplierKind[] | null;
}

export interface Section {
  readonly id: string;
  readonly title: Labels;
}

/** The one model that our own questions and every imported template are brought to. */
export interface Template {
  readonly schema: 1;
  readonly title: Labels;
  readonly version: string;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  /** Whom it is by, shown wherever it is used. */
  readonly attribution: string | null;
  readonly licence: string | null;
  readonly source: string | null;
}

/** A text and the language it really is in. */
export interface TextInLanguage {
  readonly da: string;
  readonly daLanguage: string;
  readonly en: string;
  readonly enLanguage: string;
  /** Null where there is no German. */
  readonly de: string | null;
}

/** What is shown on a Danish and on an English page; a missing language falls back da → en → de → any, and says so. */
export function inBothLanguages(labels: Labels): TextInLanguage {
  const [da, daLanguage] = pick(labels, ['da', 'en', 'de']);
  const [en, enLanguage] = pick(labels, ['en', 'da', 'de']);
  return { da, daLanguage, en, enLanguage, de: labels['de'] ?? null };
}

function pick(labels: Labels, order: readonly string[]): readonly [text: string, language: string] {
  const language = [...order, ...Object.keys(labels).toSorted()].find((each) => labels[each] !== undefined);
  return [labels[language ?? ''] ?? '', language ?? 'en'];
}

/** The languages a template has for every question. */
export function languagesOf({ fields }: Pick<Template, 'fields'>): readonly string[] {
  const [first, ...rest] = fields.map(({ label }) => Object.keys(label));
  return (first ?? []).filter((language) => rest.every((each) => each.includes(language))).toSorted();
}
