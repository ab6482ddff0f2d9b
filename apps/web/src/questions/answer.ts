export type Row = Readonly<Record<string, string | number | null>>;

export type Value = string | number | readonly Row[] | null;

export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly validUntil: string | null;
}

/** One answer as the respondent has it in front of them. */
export interface Answer {
  /** By the key of the part. */
  readonly value: Readonly<Record<string, Value>>;
  readonly comment: string;
  /** Written instead of an answer: why the question does not apply. `null` while it does. */
  readonly notApplicableBecause: string | null;
  readonly evidence: readonly Evidence[];
}

export const noAnswer: Answer = { value: {}, comment: '', notApplicableBecause: null, evidence: [] };

const written = (value: Value | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : typeof value === 'number';

/** Null, a blank and an absent part are the same silence; what was only opened is not a difference. */
const essence = ({ value, comment, notApplicableBecause, evidence }: Answer): string =>
  JSON.stringify([
    Object.entries(value)
      .filter(([, each]) => written(each))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    comment.trim(),
    notApplicableBecause?.trim() ?? '',
    evidence.map(({ sha256, validUntil }) => [sha256, validUntil]),
  ]);

export const sameAnswer = (a: Answer, b: Answer): boolean => essence(a) === essence(b);

/** Whether the first thing asked for has been said; the server decides whether it is enough. */
export const isAnswered = ({ value, notApplicableBecause }: Answer, firstPart: string): boolean =>
  notApplicableBecause === null ? written(value[firstPart]) : notApplicableBecause.trim() !== '';
