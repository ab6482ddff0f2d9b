import type { Bilingual } from '@varsel/event-sourcing';
import { entityType } from '../data/sectors.ts';
import { checkFlags } from './check-flags.ts';
import { PARTNER_TO_PERCENT } from './effective-figures.ts';
import type { ClassificationInput, Figures } from './input.ts';

/** What is wrong with one field, and what to do. `field` is a path such as `linked[0].employees`. */
export interface InputProblem {
  readonly field: string;
  readonly message: Bilingual;
}

/** The names are known, the values are not: JSON from outside. */
export type Unchecked<Shape> = { readonly [Key in keyof Shape]?: unknown };

/** More people than live in Denmark, or a fortune no entity has: a figure in the wrong unit. */
const LARGEST: Figures = { employees: 5_000_000, turnoverMioEur: 1_000_000, balanceMioEur: 10_000_000 };
const FIGURES = ['employees', 'turnoverMioEur', 'balanceMioEur'] as const;
const LONGEST_LIST = 500;

/** Problems of the input, in the order of its fields; empty when it can be classified. Safe on values of any shape. */
export function checkClassificationInput(input: Unchecked<ClassificationInput>): readonly InputProblem[] {
  return [
    ...checkTypes(input),
    ...checkFigures('own', input.own),
    ...checkGroup('', input),
    ...checkList('previousPeriods', input.previousPeriods, checkPeriod),
    ...checkFlags(input.flags ?? {}),
    ...checkOverride(input.groupOverride),
  ];
}

function checkTypes({ entityTypes, flags }: Unchecked<ClassificationInput>): readonly InputProblem[] {
  if (!isTextList(entityTypes) || entityTypes.length > LONGEST_LIST) {
    return [problem('entityTypes', 'Enhedstyperne skal være en liste.', 'The entity types must be a list.')];
  }
  if (entityTypes.length === 0)
    return isRecord(flags) && (flags['noAnnexType'] === true || flags['cer'] === true) ? [] : [NO_TYPES];
  return entityTypes.flatMap((id, index) => {
    const [field, shown] = [`entityTypes[${String(index)}]`, id.slice(0, 80)];
    if (entityType(id) === undefined)
      return [problem(field, `Enhedstypen »${shown}« findes ikke.`, `There is no entity type “${shown}”.`)];
    return entityTypes.indexOf(id) === index
      ? []
      : [problem(field, 'Enhedstypen er valgt to gange.', 'The entity type has been chosen twice.')];
  });
}

function checkFigures(path: string, figures: unknown): readonly InputProblem[] {
  if (!isRecord(figures)) return [problem(path, 'Tallene mangler.', 'The figures are missing.')];
  return FIGURES.flatMap((name) => checkFigure(`${path}.${name}`, figures[name], LARGEST[name]));
}

function checkFigure(field: string, value: unknown, largest: number): readonly InputProblem[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [problem(field, 'Skriv et tal.', 'Enter a number.')];
  if (value < 0) return [problem(field, 'Tallet kan ikke være negativt.', 'The figure cannot be negative.')];
  if (value <= largest) return [];
  return [
    problem(
      field,
      'Tallet er urimeligt stort. Beløb skrives i millioner euro.',
      'The figure is unreasonably large. Amounts are in million euro.',
    ),
  ];
}

function checkGroup(
  prefix: string,
  group: { readonly linked?: unknown; readonly partners?: unknown },
): readonly InputProblem[] {
  return [
    ...checkList(`${prefix}linked`, group.linked, checkFigures),
    ...checkList(`${prefix}partners`, group.partners, checkPartner),
  ];
}

function checkPartner(path: string, partner: unknown): readonly InputProblem[] {
  if (!isRecord(partner)) return checkFigures(path, partner);
  return [
    ...checkFigures(path, partner),
    ...checkPercent(`${path}.percent`, partner['percent']),
    ...checkList(`${path}.linked`, partner['linked'], checkFigures),
  ];
}

function checkPercent(field: string, percent: unknown): readonly InputProblem[] {
  if (typeof percent !== 'number' || !(percent >= 0 && percent <= 100)) {
    return [problem(field, 'Andelen skal være mellem 0 og 100 %.', 'The share must be between 0 and 100 %.')];
  }
  if (percent <= PARTNER_TO_PERCENT) return [];
  return [
    problem(
      field,
      'Over 50 % er virksomheden tilknyttet. Flyt den til tilknyttede virksomheder.',
      'Over 50 % the enterprise is linked. Move it to linked enterprises.',
    ),
  ];
}

function checkPeriod(path: string, period: unknown): readonly InputProblem[] {
  return [...checkFigures(path, period), ...(isRecord(period) ? checkGroup(`${path}.`, period) : [])];
}

function checkList(
  path: string,
  list: unknown,
  check: (path: string, item: unknown) => readonly InputProblem[],
): readonly InputProblem[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [problem(path, 'Skal være en liste.', 'Must be a list.')];
  if (list.length > LONGEST_LIST)
    return [problem(path, `Højst ${String(LONGEST_LIST)} på listen.`, `At most ${String(LONGEST_LIST)} in the list.`)];
  return list.flatMap((item: unknown, index) => check(`${path}[${String(index)}]`, item));
}

function checkOverride(override: unknown): readonly InputProblem[] {
  if (override === undefined) return [];
  const given = isRecord(override) ? override : {};
  const problems: InputProblem[] = [];
  if (isBlank(given['reason']))
    problems.push(
      problem(
        'groupOverride.reason',
        'Skriv, hvorfor koncernen ikke skal tælle med.',
        'Write why the group is not to be counted.',
      ),
    );
  if (isBlank(given['approvedBy']))
    problems.push(problem('groupOverride.approvedBy', 'Skriv, hvem der har godkendt det.', 'Write who approved it.'));
  return problems;
}

const NO_TYPES = problem(
  'entityTypes',
  'Vælg mindst én enhedstype, eller svar, at ingen af typerne passer.',
  'Choose at least one entity type, or answer that none of them fits.',
);

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

function problem(field: string, da: string, en: string): InputProblem {
  return { field, message: { da, en } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
