import { type LocalDate, localDate } from '@varsel/event-sourcing';
import { fold } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { classify, type ClassificationFlags, type EntityClass } from '@varsel/statute';
import { describe, expect, it } from 'vitest';
import cases from '@varsel/statute/cases/classification-cases.json' with { type: 'json' };
import groups from '@varsel/statute/cases/group-cases.json' with { type: 'json' };
import { assessScope, AssessScope } from './assess-scope.ts';
import { scopeInputs } from './scope-assessment.fixtures.ts';
import { scopeAssessment, type ScopeAssessmentEvent } from './scope-assessment.ts';
import { type Amounts, classificationInput, type ScopeInputs } from './scope-inputs.ts';

interface EuroFigures {
  readonly employees: number;
  readonly turnoverMioEur: number;
  readonly balanceMioEur: number;
}

/** Through the act and back out of its event, as a page reads it. */
function resultOf(inputs: Partial<ScopeInputs>) {
  const command = new AssessScope({ ...scopeInputs(inputs), basedOn: 0 });
  const decided = given(scopeAssessment).when(assessScope, command);
  const state = fold(scopeAssessment, decided as readonly ScopeAssessmentEvent[]);
  if (state.status !== 'assessed') throw new Error('The inputs were refused');
  return classify(classificationInput(state.latest));
}

function amounts({ employees, turnoverMioEur, balanceMioEur }: EuroFigures): Amounts {
  return { employees, turnoverMio: turnoverMioEur, balanceMio: balanceMioEur };
}

function period(figures: EuroFigures, yearsBack = 0) {
  const endsOn: LocalDate = localDate(`${String(2025 - yearsBack)}-12-31`);
  return { ...amounts(figures), endsOn, source: 'Årsrapport' };
}

describe('assessing scope: the worked cases', () => {
  it.each(cases.map((each) => [each.id, each] as const))(
    '%s',
    (_id, { entityTypes, flags, expected, decidedBy, ...figures }) => {
      const result = resultOf({ entityTypes, flags: flags as ClassificationFlags, periods: [period(figures)] });
      expect(result).toMatchObject({ class: expected, decidedBy });
    },
  );

  it.each(groups.map((each) => [each.id, each] as const))('%s, the group counted', (_id, each) => {
    const member = { name: 'Koncernselskab', source: 'Årsrapport' };
    const result = resultOf({
      entityTypes: each.entityTypes,
      periods: [each.own, ...(each.previousPeriods ?? [])].map((figures, index) => period(figures, index)),
      members: [
        ...each.linked.map((figures) => ({ ...member, ...amounts(figures), percent: null })),
        ...each.partners.map((figures) => ({ ...member, ...amounts(figures), percent: figures.percent })),
      ],
    });
    expect(result).toMatchObject({
      class: each.expected as EntityClass,
      decidedBy: each.decidedBy,
      effective: each.effective,
    });
    expect(result.pointInTime?.class).toBe('pointInTime' in each ? each.pointInTime : undefined);
  });

  it('counts amounts in kroner by the rate given', () => {
    const inKroner = { currency: 'DKK', rate: { dkkPer100Eur: 750, on: localDate('2025-12-31') } } as const;
    const figures = (turnoverMio: number, balanceMio: number) =>
      resultOf({
        ...inKroner,
        entityTypes: ['food.business'],
        periods: [{ ...period(cases[0] as EuroFigures), employees: 49, turnoverMio, balanceMio }],
      });
    expect(figures(75, 75)).toMatchObject({ class: 'not-covered', effective: { turnoverMioEur: 10 } });
    expect(figures(75.01, 75.01)).toMatchObject({ class: 'important', decidedBy: '§ 5, stk. 1, nr. 2' });
  });
});
