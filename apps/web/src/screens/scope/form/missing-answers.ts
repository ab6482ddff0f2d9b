import type { Answers, FiguresDraft } from './answers.ts';

/** What a figure or a day that was not given is asked for with: the words are in `form.texts.ts` under these names. */
export type Missing =
  'missingDay' | 'missingStaff' | 'missingTurnover' | 'missingBalance' | 'missingSource' | 'missingName';

export interface MissingAnswer {
  readonly field: string;
  readonly ask: Missing;
}

/** Every field that must be answered before the rules can be tried, in the order of the form. */
export function missingAnswers({ periods, members }: Pick<Answers, 'periods' | 'members'>): readonly MissingAnswer[] {
  return [
    ...periods.flatMap((period, index) => [
      ...asked(period.endsOn === null, `periods.${String(index)}.endsOn`, 'missingDay'),
      ...missingFigures(period, `periods.${String(index)}`),
    ]),
    ...members.flatMap((member, index) => [
      ...asked(member.name.trim() === '', `members.${String(index)}.name`, 'missingName'),
      ...missingFigures(member, `members.${String(index)}`),
    ]),
  ];
}

function missingFigures(
  { employees, turnoverMio, balanceMio, source }: FiguresDraft,
  path: string,
): readonly MissingAnswer[] {
  return [
    ...asked(employees === null, `${path}.employees`, 'missingStaff'),
    ...asked(turnoverMio === null, `${path}.turnoverMio`, 'missingTurnover'),
    ...asked(balanceMio === null, `${path}.balanceMio`, 'missingBalance'),
    ...asked(source.trim() === '', `${path}.source`, 'missingSource'),
  ];
}

function asked(missing: boolean, field: string, ask: Missing): readonly MissingAnswer[] {
  return missing ? [{ field, ask }] : [];
}
