import type { Bilingual } from './bilingual.ts';

/** A value that is one of few, by its code in the data: `chair` is «Formand». */
export type CodeWords = Readonly<Record<string, Bilingual>>;

/**
 * How the audit trail says what stands within the fields of a record's events, at every depth. A path goes from the field
 * inwards, with `*` for each of a list: `manifest.measures.*.state`.
 */
export interface RecordWords {
  /** Names of the parts of a field; the field itself is named where the event is described. */
  readonly parts?: Readonly<Record<string, Bilingual>>;
  readonly codes?: Readonly<Record<string, CodeWords>>;
  /** What stands for an id that nobody knows a name to, by path: a person who is erased, or who was never named. */
  readonly unnamed?: Readonly<Record<string, Bilingual>>;
}
