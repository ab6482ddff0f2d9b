import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { citedInEnglish } from '@varsel/statute/citation';
import type { EarlyWarningContents, Facts, ReportContents, Stage } from './incident.ts';
import { type FieldId, reportFields, type StageField, stageFields } from './report-fields.ts';
import { stages } from './stages.ts';
import { wordsOf } from './report-words.ts';

/** A report that was prepared earlier. */
export type EarlierContents = EarlyWarningContents & Partial<ReportContents>;

/** How a field stands beside what the authority has received already. */
export type FieldChange = 'first' | 'same' | 'changed' | 'new';

/** One field of the form: what it is called and what to put there. */
export interface FormField {
  readonly id: FieldId;
  readonly label: Bilingual;
  /** Free text is the same in both languages: it stands as it was written. */
  readonly text: Bilingual;
  /** The law asks for it; the rest helps the authority. */
  readonly required: boolean;
  /** What the earlier reports said last; null when none of them said anything. */
  readonly before: Bilingual | null;
  readonly change: FieldChange;
}

export function formNote(stage: Stage): Bilingual {
  const { provision } = stages[stage].basis;
  return {
    da: `Felternes navne og rækkefølge er vores egne efter ${provision}. Formularen på virk.dk kan se anderledes ud; find feltet efter indholdet.`,
    en: `The names and the order of the fields are ours, after ${citedInEnglish(provision)}. The form on virk.dk may look different; find the field by its content.`,
  };
}

interface Copied {
  readonly stage: Stage;
  readonly contents: EarlierContents;
  readonly reference: string;
  /** What the authority has received so far, oldest first. */
  readonly received?: readonly EarlierContents[];
}

/** A report field by field, ready to copy, with the difference to what was received before. */
export function reportForm({ stage, contents, reference, received = [] }: Copied): readonly FormField[] {
  const before = lastSaid(received);
  const now: Readonly<Record<string, unknown>> = { ...contents, reference };
  return stageFields[stage].map(({ id, asked }) => {
    const { kind, label } = reportFields[id];
    const [said, text] = [id === 'reference' ? null : wordsOf(kind, before[id]), wordsOf(kind, now[id])];
    const change = received.length === 0 || id === 'reference' ? 'first' : changeOf(said, text);
    return { id, label, text: text ?? NOTHING, required: asked, before: said, change };
  });
}

const NOTHING: Bilingual = { da: '–', en: '–' };

function changeOf(before: Bilingual | null, now: Bilingual | null): FieldChange {
  if (before?.da === now?.da) return 'same';
  return before === null ? 'new' : 'changed';
}

/** What the reports said last, field by field: a field a later report did not have keeps its earlier words. */
export function lastSaid(reports: readonly EarlierContents[]): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  for (const report of reports) {
    for (const [field, value] of Object.entries(report)) if (value !== null && value !== '') said[field] = value;
  }
  return said;
}

/** Where the first words of a field come from; null when somebody must write them. */
export type Source = 'earlier-report' | 'record';

/** One field of the form as it is when a person begins to write. */
export interface OpenField {
  readonly id: FieldId;
  readonly value: string | null;
  readonly source: Source | null;
}

/** What the incident knows already, beside its reports. */
export interface Known {
  readonly facts: Facts & { readonly at: Instant };
  readonly assessment: string | null;
  readonly awareAt: Instant;
  readonly handledAt: Instant | null;
  readonly reference: string;
  /** The report itself, while it stands ready: reopened, it goes on with the words it had. */
  readonly own: EarlierContents | null;
  /** All reports prepared before it, oldest first. */
  readonly earlier: readonly (EarlierContents & { readonly at: Instant })[];
}

/** Written anew in every report: what stood there last time is no answer now. */
const FRESH: readonly FieldId[] = ['statusUpdate', 'expectedEnd'];
const SUMMARY = 500;

/** A stage inherits what was said before; what no report has said comes from the record. Nobody is asked twice. */
export function beginReport(stage: Stage, known: Known): readonly OpenField[] {
  const words: Words = {
    own: known.own === null ? null : { ...known.own },
    said: lastSaid(known.earlier),
    record: recordFields(known),
    // Facts corrected after the last report are newer than what it said.
    newer: known.facts.at > (known.earlier.at(-1)?.at ?? known.facts.at),
  };
  return stageFields[stage].map((field) => openField(field, words));
}

/** Where the words of a field may come from. */
interface Words {
  readonly own: Readonly<Record<string, unknown>> | null;
  readonly said: Readonly<Record<string, unknown>>;
  readonly record: Partial<Record<FieldId, string | null>>;
  readonly newer: boolean;
}

function openField({ id, given }: StageField, { own, said, record, newer }: Words): OpenField {
  if (own !== null && !given) return { id, value: valueOf(own[id]), source: null };
  const fromReports = FRESH.includes(id) ? null : valueOf(said[id]);
  const found: readonly Found[] = [
    { value: fromReports, source: 'earlier-report' },
    { value: record[id] ?? null, source: 'record' },
  ];
  const recordFirst = given || (newer && CORRECTABLE.includes(id));
  return { id, ...firstFound(recordFirst ? found.toReversed() : found) };
}

function firstFound(found: readonly Found[]): Omit<OpenField, 'id'> {
  return found.find(({ value }) => value !== null) ?? { value: null, source: null };
}

interface Found {
  readonly value: string | null;
  readonly source: Source;
}

const CORRECTABLE: readonly FieldId[] = ['affectedServices', 'beganAt'];

function recordFields({
  facts,
  assessment,
  awareAt,
  handledAt,
  reference,
}: Known): Partial<Record<FieldId, string | null>> {
  return {
    summary: facts.description.slice(0, SUMMARY),
    description: facts.description,
    affectedServices: facts.affectedServices,
    beganAt: facts.occurredAt,
    impact: assessment,
    awareAt,
    handledAt,
    reference,
  };
}

function valueOf(value: unknown): string | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
