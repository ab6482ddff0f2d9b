import {
  firstRejection,
  type Instant,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { EarlyWarningContents, Incident, ReportContents, Stage } from './incident.ts';
import { refuseImplausible } from './moments.ts';
import { reportFields, type StageField, stageFields } from './report-fields.ts';
import { stages } from './stages.ts';

type Written = Omit<ReportContents, 'awareAt' | 'handledAt'>;

/** What a person writes into a report; a stage asks for some of it and does not keep the rest. */
export type ReportInput = { readonly [Field in keyof Written]?: Written[Field] | null | undefined };

/** The fields of every stage, in the order in which an event holds them. */
const fieldsOfAll = Object.keys(reportFields).filter((id): id is keyof ReportContents => id !== 'reference');

/** The contents a stage keeps: tidied, with what it does not ask for left out. The moments come from the record. */
export function reportContents(
  stage: Stage,
  input: ReportInput,
  record: { readonly awareAt: Instant; readonly handledAt: Instant | null },
): ReportContents {
  const kept = new Set<string>(stageFields[stage].filter(({ given }) => !given).map(({ id }) => id));
  const entries = fieldsOfAll.map((id) => [id, kept.has(id) ? tidied(id, input) : null] as const);
  const { awareAt, handledAt } = record;
  const contents = Object.fromEntries(entries) as unknown as ReportContents;
  return {
    ...contents,
    crossBorderDetails: contents.crossBorder === 'no' ? null : contents.crossBorderDetails,
    awareAt,
    handledAt: stage === 'final' ? handledAt : null,
  };
}

/** As `reportContents`, with the fields of the early warning alone. */
export function warningContentsOf(input: ReportInput, awareAt: Instant): EarlyWarningContents {
  const {
    malicious,
    crossBorder,
    crossBorderDetails,
    summary,
    affectedServices,
    entityName,
    cvr,
    contact,
    helpWanted,
  } = reportContents('early-warning', input, { awareAt, handledAt: null });
  return {
    summary,
    malicious,
    crossBorder,
    crossBorderDetails,
    entityName,
    cvr,
    contact,
    affectedServices,
    helpWanted,
    awareAt,
  };
}

function tidied(id: keyof ReportContents, input: ReportInput): unknown {
  const value = (input as Readonly<Record<string, unknown>>)[id];
  if (id === 'helpWanted') return value === true;
  return typeof value === 'string' && reportFields[id].rule !== undefined ? tidyOptionalText(value) : (value ?? null);
}

/** § 12, stk. 1, 2. pkt.: what is needed to establish effects in other countries must be there. */
export function refuseContents(stage: Stage, input: ReportInput): Rejection | undefined {
  const missing = stageFields[stage].map((field) => refuseField(stage, field, input));
  const untold = input.crossBorder === 'yes' && tidyOptionalText(input.crossBorderDetails) === null;
  return firstRejection(...missing, untold && crossBorderUntold());
}

function refuseField(stage: Stage, { id, needed, given }: StageField, input: ReportInput): Rejection | undefined {
  if (given || id === 'reference') return undefined;
  const value = (input as Readonly<Record<string, unknown>>)[id] ?? null;
  const written = refuseWritten(id, needed, textOf(value));
  return written === 'chosen' ? refuseChosen(stage, id, needed && value === null) : written;
}

/** `chosen`: the field is an answer, not written text. */
function refuseWritten(
  id: keyof ReportContents,
  needed: boolean,
  text: string | null,
): Rejection | 'chosen' | undefined {
  const { rule, kind } = reportFields[id];
  if (rule !== undefined) return needed ? refuseText(text, rule) : refuseOptionalText(text, rule);
  if (kind === 'cvr') return refuseCvr(text);
  return kind === 'moment' ? refuseImplausible(text as Instant | null, id) : 'chosen';
}

function refuseChosen(stage: Stage, id: StageField['id'], missing: boolean): Rejection | undefined {
  return missing ? answerMissing(stage, id) : undefined;
}

function refuseCvr(text: string | null): Rejection | undefined {
  return text !== null && /^\d{8}$/.test(text) ? undefined : cvrMalformed();
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function sameContents(before: object | undefined, after: object): boolean {
  if (before === undefined) return false;
  const values = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).every(([field, value]) => values[field] === value);
}

/** The moments a report takes from the record. */
export function recordOf({ awareness, handled }: Incident): { awareAt: Instant; handledAt: Instant | null } {
  return { awareAt: awareness.at, handledAt: handled?.at ?? null };
}

function answerMissing(stage: Stage, id: StageField['id']): Rejection {
  const { label } = reportFields[id];
  return reject(
    'ANSWER_MISSING',
    stages[stage].basis,
    {
      da: `Der mangler et svar: ${label.da}. Vælg det, der passer bedst; svaret kan ændres i den næste rapport.`,
      en: `An answer is missing: ${label.en}. Choose what fits best; the answer can be changed in the next report.`,
    },
    id,
  );
}

function crossBorderUntold(): Rejection {
  return reject(
    'CROSS_BORDER_UNTOLD',
    statute.incidentDuty,
    {
      da: 'I har svaret, at andre lande kan være ramt. § 12, stk. 1, kræver de oplysninger, der gør det muligt at vurdere det. Skriv, hvilke lande og hvordan, eller svar »vides ikke endnu«.',
      en: 'You answered that other countries may be affected. § 12(1) requires the information that makes it possible to assess this. Write which countries and how, or answer “not yet known”.',
    },
    'crossBorderDetails',
  );
}

function cvrMalformed(): Rejection {
  return reject(
    'CVR_MALFORMED',
    undefined,
    { da: 'Et CVR-nummer har otte cifre. Ret nummeret.', en: 'A CVR number has eight digits. Correct the number.' },
    'cvr',
  );
}
