import type { Bilingual } from '../../../../language/language.ts';
import type { QuestionText } from '../../../../questions/question.ts';
import { type Failure, failureFrom, offline } from '../../../../session/failure.ts';

export interface ImportDraft {
  readonly name: string;
  readonly attribution: string;
  readonly licence: string;
  readonly source: string;
}

export interface Imported {
  readonly id: string | null;
  readonly title: string;
  readonly version: string;
  readonly fieldCount: number;
  readonly sections: readonly { readonly section: string; readonly title: QuestionText; readonly fieldCount: number }[];
  readonly languages: readonly string[];
  readonly conditions: number;
}

export interface Problem {
  /** JSON pointer, such as /fields/3/visibleWhen/field. */
  readonly path: string;
  readonly message: Bilingual;
}

export type ImportAnswer =
  | { readonly kind: 'fits'; readonly imported: Imported }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[]; readonly more: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const largestTemplateBytes = 1_000_000;

const isFaulty = (body: unknown): body is { readonly problems: readonly Problem[]; readonly moreProblems?: number } =>
  typeof body === 'object' &&
  body !== null &&
  'problems' in body &&
  Array.isArray(body.problems) &&
  body.problems.length > 0;

const addressOf = (draft: ImportDraft, onlyCheck: boolean): string => {
  const query = new URLSearchParams(Object.entries(draft).filter(([, value]: [string, string]) => value.trim() !== ''));
  if (onlyCheck) query.set('check', 'yes');
  return `/api/supplier-templates?${query.toString()}`;
};

/** Sends the file's own bytes; `onlyCheck` looks and keeps nothing. */
export const importTemplate = async (file: Blob, draft: ImportDraft, onlyCheck: boolean): Promise<ImportAnswer> => {
  try {
    const response = await fetch(addressOf(draft, onlyCheck), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { kind: 'fits', imported: body as Imported };
    if (isFaulty(body)) return { kind: 'faulty', problems: body.problems, more: body.moreProblems ?? 0 };
    return { kind: 'failed', failure: failureFrom(response.status, body) };
  } catch {
    return { kind: 'failed', failure: offline };
  }
};
