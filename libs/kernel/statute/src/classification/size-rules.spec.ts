import { describe, expect, it } from 'vitest';
import { entity, figures, ruleOf } from '../testing/entities.ts';
import type { ClassificationInput, EntityClass, Figures } from './input.ts';
import type { EvaluatedRule } from './rule.ts';

const hospital = ['health.provider'];
const food = ['food.business'];
const ecn = ['digital-infrastructure.ecn'];
const domains = ['domain-registration-services'];

type Case = readonly [who: string, input: ClassificationInput, answer: Partial<EvaluatedRule>];

function answers(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases)('%s', (_, input, answer) => {
      expect(ruleOf(input, rule)).toMatchObject({ verdict: undefined, ...answer });
    });
  });
}

function by(entityClass: EntityClass, decidedBy: string): Partial<EvaluatedRule> {
  return { outcome: 'met', provision: decidedBy, verdict: { class: entityClass, decidedBy } };
}

function rich(types: readonly string[], own: Figures, more: Partial<ClassificationInput> = {}): ClassificationInput {
  return { entityTypes: types, own, ...more };
}

describe('essential by size', () => {
  answers('essential-by-size-staff', [
    [
      'is met at the limit, and shows figure and limit',
      entity(hospital, 250),
      {
        ...by('essential', '§ 4, stk. 1, nr. 1'),
        inputs: { employees: 250, limitEmployees: 250, entityTypes: hospital },
      },
    ],
    [
      'is not met one below',
      entity(hospital, 249),
      { outcome: 'not-met', inputs: { employees: 249, limitEmployees: 250, entityTypes: hospital } },
    ],
    [
      'is for annex 1 only',
      entity(food, 250),
      { outcome: 'not-relevant', inputs: { employees: 250, limitEmployees: 250, entityTypes: food } },
    ],
    [
      'takes one type of annex 1 among others',
      entity([...food, ...hospital], 250),
      by('essential', '§ 4, stk. 1, nr. 1'),
    ],
  ]);

  answers('essential-by-size-money', [
    [
      'is met over both limits',
      rich(hospital, figures(10, 50.01, 43.01)),
      {
        ...by('essential', '§ 4, stk. 1, nr. 2'),
        inputs: {
          turnoverMioEur: 50.01,
          balanceMioEur: 43.01,
          limitTurnoverMioEur: 50,
          limitBalanceMioEur: 43,
          entityTypes: hospital,
        },
      },
    ],
    ['is not met at the limit of turnover', rich(hospital, figures(10, 50, 43.01)), { outcome: 'not-met' }],
    ['is not met at the limit of the balance sheet', rich(hospital, figures(10, 50.01, 43)), { outcome: 'not-met' }],
  ]);
});

describe('telecom of municipalities and regions', () => {
  answers('municipal-telecom-staff', [
    ['from 50 employees', entity(ecn, 50, { body: 'municipality' }), by('essential', '§ 4, stk. 2, nr. 1')],
    ['not with 49', entity(ecn, 49, { body: 'municipality' }), { outcome: 'not-met' }],
    [
      'also beside another type',
      entity([...hospital, ...ecn], 50, { body: 'region' }),
      by('essential', '§ 4, stk. 2, nr. 1'),
    ],
    ['not without telecom', entity(hospital, 50, { body: 'region' }), { outcome: 'not-relevant' }],
    ['not of anybody else', entity(hospital, 50), { outcome: 'not-relevant' }],
  ]);

  answers('municipal-telecom-money', [
    [
      'over EUR 10m twice',
      rich(ecn, figures(10, 10.01, 10.01), { flags: { body: 'region' } }),
      {
        ...by('essential', '§ 4, stk. 2, nr. 2'),
        inputs: {
          turnoverMioEur: 10.01,
          balanceMioEur: 10.01,
          limitTurnoverMioEur: 10,
          limitBalanceMioEur: 10,
          entityTypes: ecn,
        },
      },
    ],
  ]);
});

describe('important by size', () => {
  answers('important-by-size-staff', [
    ['from 50 employees', entity(food, 50), by('important', '§ 5, stk. 1, nr. 1')],
    ['not with 49', entity(food, 49), { outcome: 'not-met' }],
    ['with one type of the annexes', entity([...domains, ...food], 50), by('important', '§ 5, stk. 1, nr. 1')],
    ['not without', entity(domains, 50), { outcome: 'not-relevant' }],
    ['not when essential already', entity(hospital, 250), { outcome: 'not-relevant' }],
    [
      'also as a second ground of one the authority has lowered',
      entity(food, 60, { nis1: true, downgrade: true }),
      by('important', '§ 5, stk. 1, nr. 1'),
    ],
  ]);

  answers('important-by-size-money', [
    ['over EUR 10m twice', rich(food, figures(10, 10.01, 10.01)), by('important', '§ 5, stk. 1, nr. 2')],
    ['not at EUR 10m', rich(food, figures(10, 10, 10.01)), { outcome: 'not-met' }],
  ]);
});

describe('what a size rule says', () => {
  const said = (input: ClassificationInput, rule: string): EvaluatedRule => ruleOf(input, rule);

  it('asks for staff and for money by their limits', () => {
    const one = rich(hospital, figures(1234.5, 1000.25, 43));
    expect(said(one, 'essential-by-size-staff').question.da).toContain('mindst 250 ansatte');
    expect(said(one, 'important-by-size-staff').question.en).toContain('at least 50 employees');
    expect(said(one, 'essential-by-size-money').question.da).toMatch(/over 50 mio.*over 43 mio/);
    expect(said(one, 'important-by-size-money').question.en).toMatch(/over EUR 10m.*over EUR 10m/);
  });

  it('sets the figures against the limits, written as each language writes them', () => {
    const one = rich(hospital, figures(1234.5, 1000.25, 43));
    expect(said(one, 'essential-by-size-staff').reason).toEqual({
      da: '1.234,5 ansatte mod grænsen 250 eller derover.',
      en: '1,234.5 employees against the limit of 250 or more.',
    });
    const { da, en } = said(one, 'essential-by-size-money').reason;
    expect(da).toMatch(/^Omsætning 1\.000,25 og balance 43 mio\. EUR mod over 50 og over 43;/);
    expect(en).toMatch(/^Turnover EUR 1,000\.25m and balance sheet EUR 43m against over 50 and over 43;/);
  });

  it('says that a size was not reached, or not left, in two periods', () => {
    const periods = (now: number, before: number): EvaluatedRule =>
      said({ ...entity(hospital, now), previousPeriods: [figures(before)] }, 'important-by-size-staff');
    const [steady, grown, shrunk] = [periods(60, 60), periods(60, 40), periods(40, 60)];
    expect(steady.reason.da).toBe('60 ansatte mod grænsen 50 eller derover.');
    expect(grown).toMatchObject({ outcome: 'not-met', inputs: { employees: 60 } });
    expect(grown.reason.da).toBe(`${steady.reason.da} Størrelsen er ikke nået i to regnskabsår i træk.`);
    expect(grown.reason.en).toMatch(/or more\. The size has not been reached in two consecutive/);
    expect(shrunk).toMatchObject({ outcome: 'met', inputs: { employees: 60 } });
    expect(shrunk.reason.da).toMatch(/derover\. Tal fra et tidligere regnskabsår/);
    expect(shrunk.reason.en).toMatch(/or more\. Figures of an earlier accounting period/);
  });

  it('says why it does not concern the entity', () => {
    const why = (input: ClassificationInput, rule: string): string => said(input, rule).reason.da;
    expect(why(entity(food, 300), 'essential-by-size-staff')).toBe('Enheden har ingen type i bilag 1.');
    expect(why(entity(domains, 300), 'important-by-size-staff')).toBe('Enheden har ingen type i bilag 1 eller 2.');
    expect(why(entity(hospital, 300), 'important-by-size-staff')).toBe('Enheden er allerede væsentlig.');
    expect(why(entity(hospital, 300), 'municipal-telecom-money')).toContain('ikke en kommune eller region');
  });
});
