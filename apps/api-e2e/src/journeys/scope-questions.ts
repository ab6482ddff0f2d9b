import classification from '@varsel/statute/cases/classification-cases.json' with { type: 'json' };
import group from '@varsel/statute/cases/group-cases.json' with { type: 'json' };

/** One worked case as a question to the API, and the answer of the law. */
export interface ScopeQuestion {
  readonly id: string;
  readonly input: object;
  readonly answer: { readonly class: string; readonly decidedBy: string; readonly pointInTime: string | null };
}

interface Figures {
  readonly employees: number;
  readonly turnoverMioEur: number;
  readonly balanceMioEur: number;
}

/** The schema’s words for the values of the cases. */
const WORDS: Readonly<Record<string, string>> = { a: 'SOLE_PROVIDER', other: 'OTHER_MEMBER_STATE' };

function enumWord(value: string): string {
  return WORDS[value] ?? value.toUpperCase().replaceAll('-', '_');
}

function period({ employees, turnoverMioEur, balanceMioEur }: Figures, yearsBack = 0) {
  const endsOn = `${String(2025 - yearsBack)}-12-31`;
  return { endsOn, employees, turnoverMio: turnoverMioEur, balanceMio: balanceMioEur, source: 'Årsrapport' };
}

function flagsOf(flags: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(flags).map(([name, value]) => [name, typeof value === 'string' ? enumWord(value) : value]),
  );
}

const alone: readonly ScopeQuestion[] = classification.map(
  ({ id, entityTypes, flags, expected, decidedBy, ...figures }) => ({
    id,
    input: { entityTypes, flags: flagsOf(flags), periods: [period(figures)] },
    answer: { class: enumWord(expected), decidedBy, pointInTime: null },
  }),
);

const together: readonly ScopeQuestion[] = group.map((each) => ({
  id: each.id,
  input: {
    entityTypes: each.entityTypes,
    periods: [each.own, ...(each.previousPeriods ?? [])].map(period),
    members: [...each.linked, ...each.partners].map((member) => {
      const { employees, turnoverMio, balanceMio, source } = period(member);
      const percent = 'percent' in member ? member.percent : null;
      return { employees, turnoverMio, balanceMio, source, name: 'Koncernselskab', percent };
    }),
  },
  answer: {
    class: enumWord(each.expected),
    decidedBy: each.decidedBy,
    pointInTime: each.pointInTime === undefined ? null : enumWord(each.pointInTime),
  },
}));

/** The worked cases of classification and of group counting. */
export const scopeQuestions: readonly ScopeQuestion[] = [...alone, ...together];
