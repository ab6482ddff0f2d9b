import { parseLocalDate } from '@varsel/event-sourcing';
import type { Field, Part } from './template.ts';

export type Row = Readonly<Record<string, string | number | null>>;
export type Value = string | number | readonly Row[] | null;

export interface EvidenceRef {
  readonly sha256: string;
  readonly validUntil: string | null;
}

/** What a respondent says to one question. */
export interface AnswerContent {
  /** By the key of the part. */
  readonly value: Readonly<Record<string, Value>>;
  readonly comment: string | null;
  readonly notApplicableBecause: string | null;
  readonly evidence: readonly EvidenceRef[];
}

/** An answer as it was submitted. */
export interface FrozenAnswer extends AnswerContent {
  readonly field: string;
}

/** The whole submission: what the hash of the receipt is taken of. */
export interface FrozenAnswers {
  readonly schema: 1;
  readonly assessment: string;
  readonly template: string;
  readonly answers: readonly FrozenAnswer[];
}

export const noAnswer: AnswerContent = { value: {}, comment: null, notApplicableBecause: null, evidence: [] };

/** Something is written in at least one part, or the question is set aside with a reason. */
export function isAnswered(field: Field, answer: AnswerContent | undefined): boolean {
  if (answer === undefined) return false;
  if (isNotApplicable(answer)) return true;
  const [lead] = field.parts;
  return lead !== undefined && isFilled(answer.value[lead.key]);
}

export function isNotApplicable({ notApplicableBecause }: Pick<AnswerContent, 'notApplicableBecause'>): boolean {
  return notApplicableBecause !== null && notApplicableBecause.trim() !== '';
}

export function isFilled(value: Value | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' || value.some((row) => Object.values(row).some(isFilled));
}

/** What the lead part says; undefined when nothing is written. */
export function leadValue(field: Field, answer: AnswerContent | undefined): Value | undefined {
  const [lead] = field.parts;
  return lead === undefined ? undefined : answer?.value[lead.key];
}

/** The questions that are shown: a hidden question hides those that hang on it. Templates have no circles. */
export function visibleFields(fields: readonly Field[], answers: ReadonlyMap<string, AnswerContent>): readonly Field[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = new Map<string, boolean>();
  const isVisible = (field: Field): boolean => {
    const found = known.get(field.id);
    if (found !== undefined) return found;
    const condition = field.visibleWhen;
    const parent = condition === null ? undefined : byId.get(condition.field);
    const visible =
      condition === null ||
      (parent !== undefined && isVisible(parent) && leadValue(parent, answers.get(parent.id)) === condition.equals);
    known.set(field.id, visible);
    return visible;
  };
  return fields.filter(isVisible);
}

export function isDay(value: Value | undefined): value is string {
  return typeof value === 'string' && parseLocalDate(value) !== undefined;
}

export function maxLengthOf({ type }: Pick<Part, 'type'>): number | null {
  return lengths[type] ?? null;
}

const lengths: Partial<Record<Part['type'], number>> = {
  string: 500,
  text: 10_000,
  email: 254,
  phone: 40,
  url: 2_000,
  country: 2,
  choice: 200,
  'yes-no': 10,
  'yes-partly-no': 10,
  date: 10,
};
export const mostRows = 100;
export const mostFiles = 20;
export const LARGEST_NUMBER = 1_000_000_000;
