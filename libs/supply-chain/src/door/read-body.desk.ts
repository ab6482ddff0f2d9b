import { parseLocalDate } from '@varsel/event-sourcing';
import type { AnswerContent, EvidenceRef, Row, Value } from '../questionnaire/answer.ts';
import { badInput } from './door-refusals.desk.ts';

type Body = Readonly<Record<string, unknown>>;

/** The object a body is. Refuses fields that do not belong. */
export function readObject(body: unknown, known: readonly string[]): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badInput('body');
  const foreign = Object.keys(body).find((key) => !known.includes(key));
  if (foreign !== undefined) throw badInput(foreign);
  return body as Body;
}

export function readText(body: Body, field: string, most: number): string {
  const value = body[field];
  if (typeof value === 'string' && value !== '' && value.length <= most && !/[\p{Surrogate}\0]/u.test(value))
    return value;
  throw badInput(field);
}

export interface AnswerGiven {
  readonly content: AnswerContent;
  readonly baseVersion: number;
}

/** The shape of an answer; whether it fits its question is looked at afterwards. */
export function readAnswerGiven(body: unknown): AnswerGiven {
  const given = readObject(body, ['value', 'comment', 'notApplicableBecause', 'evidence', 'baseVersion']);
  const { baseVersion } = given;
  if (typeof baseVersion !== 'number' || !Number.isInteger(baseVersion) || baseVersion < 0)
    throw badInput('baseVersion');
  const value = Object.entries(readRecord(given['value'], 'value')).map(
    ([key, each]) => [key, readValue(each, key)] as const,
  );
  return {
    baseVersion,
    content: {
      value: Object.fromEntries(value),
      comment: readOptional(given['comment'], 'comment'),
      notApplicableBecause: readOptional(given['notApplicableBecause'], 'notApplicableBecause'),
      evidence: readEvidence(given['evidence']),
    },
  };
}

function readRecord(value: unknown, field: string): Body {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badInput(field);
  if (Object.keys(value).length > 60) throw badInput(field);
  return value as Body;
}

function readValue(value: unknown, field: string): Value {
  if (Array.isArray(value) && value.length <= 200) return value.map((row) => readRow(row, field));
  return readCell(value, field);
}

function readRow(row: unknown, field: string): Row {
  return Object.fromEntries(Object.entries(readRecord(row, field)).map(([key, cell]) => [key, readCell(cell, field)]));
}

function readCell(value: unknown, field: string): string | number | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw badInput(`value.${field}`);
}

function readOptional(value: unknown, field: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw badInput(field);
}

function readEvidence(value: unknown): readonly EvidenceRef[] {
  if (!Array.isArray(value) || value.length > 60) throw badInput('evidence');
  return value.map((each): EvidenceRef => {
    const { sha256, validUntil = null } = readObject(each, ['sha256', 'validUntil']);
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) throw badInput('evidence');
    if (validUntil === null) return { sha256, validUntil: null };
    if (typeof validUntil !== 'string' || parseLocalDate(validUntil) === undefined) throw badInput('evidence');
    return { sha256, validUntil };
  });
}
