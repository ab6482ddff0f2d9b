import type { CheckScopeVariables, CurrentScopeResult } from '../../../graphql/generated/scope/assessment.ts';
import type { Language } from '../../../language/language.ts';

export type ScopeInput = CheckScopeVariables['input'];
type Flags = NonNullable<ScopeInput['flags']>;
type Assessment = NonNullable<CurrentScopeResult['scopeAssessment']>;

export interface FiguresDraft {
  readonly employees: number | null;
  readonly turnoverMio: number | null;
  readonly balanceMio: number | null;
  readonly source: string;
}

export interface PeriodDraft extends FiguresDraft {
  readonly endsOn: string | null;
}

export interface MemberDraft extends FiguresDraft {
  readonly name: string;
  /** Null for a linked enterprise. */
  readonly percent: number | null;
}

/** What stands in the form; a null is a question not answered yet. */
export interface Answers {
  readonly entityTypes: readonly string[];
  readonly typeReason: string;
  readonly currency: 'EUR' | 'DKK';
  readonly dkkPer100Eur: number | null;
  readonly rateOn: string | null;
  readonly periods: readonly PeriodDraft[];
  readonly members: readonly MemberDraft[];
  readonly flags: Readonly<Record<string, string | boolean>>;
}

const noFigures: FiguresDraft = { employees: null, turnoverMio: null, balanceMio: null, source: '' };

export const emptyPeriod: PeriodDraft = { ...noFigures, endsOn: null };
export const emptyMember: MemberDraft = { ...noFigures, name: '', percent: null };

export const emptyAnswers: Answers = {
  entityTypes: [],
  typeReason: '',
  currency: 'EUR',
  dkkPer100Eur: 746,
  rateOn: null,
  periods: [emptyPeriod],
  members: [],
  flags: {},
};

/** Nobody's answers yet, in the currency the reader's accounts most likely are in. */
export const emptyAnswersIn = (language: Language): Answers => ({
  ...emptyAnswers,
  currency: language === 'da' ? 'DKK' : 'EUR',
});

/** The form as the API takes it; a figure not given is sent as -1, which the server refuses at its field. */
export function inputOf(answers: Answers): ScopeInput {
  const { entityTypes, currency, dkkPer100Eur, rateOn, typeReason, flags } = answers;
  const types = [...entityTypes];
  return {
    entityTypes: types,
    currency,
    rate:
      currency === 'DKK' ? { dkkPer100Eur: dkkPer100Eur ?? -1, on: rateOn ?? answers.periods[0]?.endsOn ?? '' } : null,
    periods: answers.periods.map(({ endsOn, ...figures }) => ({ ...figuresOf(figures), endsOn: endsOn ?? '' })),
    members: answers.members.map(({ name, percent, ...figures }) => ({ ...figuresOf(figures), name, percent })),
    flags: { ...(flags as Flags), ...(types.length === 0 ? { noAnnexType: true } : {}) },
    reasons: typeReason.trim() === '' ? [] : types.map((about) => ({ about, reason: typeReason.trim() })),
  };
}

function figuresOf({ employees, turnoverMio, balanceMio, source }: FiguresDraft) {
  return {
    employees: employees ?? -1,
    turnoverMio: turnoverMio ?? -1,
    balanceMio: balanceMio ?? -1,
    source: source.trim(),
  };
}

/** The latest assessment, to be corrected. */
export function answersOf({ inputs }: Assessment): Answers {
  const { entityTypes, currency, dkkPer100Eur, rateOn, periods, members, reasons, answers } = inputs;
  return {
    entityTypes,
    typeReason: reasons[0]?.reason ?? '',
    currency,
    dkkPer100Eur: dkkPer100Eur ?? emptyAnswers.dkkPer100Eur,
    rateOn,
    periods: periods.map(({ endsOn, ...figures }) => ({ ...draftOf(figures), endsOn })),
    members: members.map(({ name, percent, ...figures }) => ({ ...draftOf(figures), name: name ?? '', percent })),
    flags: Object.fromEntries(answers.map(({ name, value }) => [name, read(value)])),
  };
}

function draftOf({
  employees,
  turnoverMio,
  balanceMio,
  source,
}: Pick<FiguresDraft, 'employees' | 'turnoverMio' | 'balanceMio' | 'source'>): FiguresDraft {
  return { employees, turnoverMio, balanceMio, source };
}

function read(value: string): string | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}
