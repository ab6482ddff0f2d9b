import { describe, expect, it } from 'vitest';
import classificationCases from '../cases/classification-cases.json' with { type: 'json' };
import groupCases from '../cases/group-cases.json' with { type: 'json' };
import { checkClassificationInput } from './check-input.ts';
import { classify, type Classification } from './classify.ts';
import type { ClassificationFlags, ClassificationInput, Figures } from './input.ts';

const figures = (employees: number, turnoverMioEur = 0, balanceMioEur = 0): Figures => ({
  employees,
  turnoverMioEur,
  balanceMioEur,
});
const flagIds = ({ flags }: Classification): readonly string[] => flags.map(({ id }) => id);

/** A private hospital of 300 unless said otherwise. */
function hospital(flags: ClassificationFlags = {}, more: Partial<ClassificationInput> = {}): ClassificationInput {
  return { entityTypes: ['health.provider'], own: figures(300, 30, 20), flags, ...more };
}

describe('the worked cases of classification', () => {
  it.each(classificationCases)('$id: $description', (worked) => {
    const input = { entityTypes: worked.entityTypes, own: worked, flags: worked.flags as ClassificationFlags };
    expect(checkClassificationInput(input)).toEqual([]);
    expect(classify(input)).toMatchObject({ class: worked.expected, decidedBy: worked.decidedBy });
  });

  it('are all 40', () => {
    expect(classificationCases).toHaveLength(40);
  });
});

describe('the worked cases of group counting', () => {
  it.each(groupCases)('$id: $description', (worked) => {
    const { entityTypes, own, linked, partners, previousPeriods } = worked;
    const answer = classify({ entityTypes, own, linked, partners, previousPeriods });
    expect(answer).toMatchObject({ class: worked.expected, decidedBy: worked.decidedBy });
    expect(answer.effective.employees).toBe(worked.effective.employees);
    expect(answer.pointInTime?.class).toBe(worked.pointInTime);
    if (worked.flag !== undefined) expect(flagIds(answer)).toContain(worked.flag);
  });

  it('are all 6', () => {
    expect(groupCases).toHaveLength(6);
  });
});

describe('the audit trail of an answer', () => {
  it('holds every rule in the order of the decision, each with question, inputs, outcome and reason', () => {
    const { rules } = classify(hospital());
    expect(rules.map(({ provision }) => provision)).toEqual([
      '§ 34',
      '§ 1, stk. 1',
      '§ 2',
      '§ 1, stk. 4',
      '§ 1, stk. 2, 3. pkt.',
      '§ 1, stk. 2, 1. pkt.',
      '§ 1, stk. 2, 2. pkt.',
      '§ 1, stk. 3',
      '§ 1, stk. 5',
      '§ 4, stk. 3, nr. 1',
      '§ 4, stk. 3, nr. 2',
      '§ 4, stk. 3, nr. 3',
      '§ 4, stk. 1, nr. 1',
      '§ 4, stk. 1, nr. 2',
      '§ 4, stk. 2, nr. 1',
      '§ 4, stk. 2, nr. 2',
      '§ 4, stk. 3, nr. 4',
      '§ 4, stk. 3, nr. 5',
      '§ 5, stk. 2',
      '§ 5, stk. 1, nr. 1',
      '§ 5, stk. 1, nr. 2',
      '§ 5, stk. 3',
      '§§ 9 og 11',
    ]);
    for (const { question, reason } of rules) {
      for (const text of [question.da, question.en, reason.da, reason.en]) expect(text).toMatch(/\w{2}/);
    }
  });

  it('has the same rules whatever the answer', () => {
    const ids = (input: ClassificationInput): readonly string[] => classify(input).rules.map(({ id }) => id);
    expect(ids(hospital({ territory: 'GL' }))).toEqual(ids(hospital()));
    expect(ids({ entityTypes: [], own: figures(0) })).toEqual(ids(hospital()));
  });

  it('calls rules irrelevant once the entity is outside', () => {
    const outcomes = classify(hospital({ territory: 'FO' })).rules.map(({ outcome }) => outcome);
    expect(outcomes[0]).toBe('met');
    expect(new Set(outcomes.slice(1))).toEqual(new Set(['not-relevant']));
  });

  it('names the other grounds for the class', () => {
    const { decidedBy, competing } = classify(hospital({ cer: true }));
    expect(decidedBy).toBe('§ 4, stk. 3, nr. 3');
    expect(competing.map((verdict) => verdict.decidedBy)).toContain('§ 4, stk. 1, nr. 1');
  });
});

describe('jurisdiction', () => {
  const cloud = (flags: ClassificationFlags): ClassificationInput => ({
    entityTypes: ['digital-infrastructure.cloud'],
    own: figures(60),
    flags,
  });

  it('is Danish for a provider outside the EU with its representative here, or with none', () => {
    expect(classify(cloud({ juris: 'outside-eu', representative: 'dk' })).class).toBe('important');
    expect(flagIds(classify(cloud({ juris: 'outside-eu' })))).toContain('no-representative');
  });

  it('is not Danish with the representative elsewhere', () => {
    expect(classify(cloud({ juris: 'outside-eu', representative: 'other' }))).toMatchObject({
      class: 'not-covered',
      decidedBy: '§ 2',
    });
  });

  it('is by establishment for all other types', () => {
    expect(classify(hospital({ juris: 'other' })).class).toBe('essential');
    expect(classify(hospital({ establishedInDk: false }))).toMatchObject({ class: 'not-covered', decidedBy: '§ 2' });
  });

  it('drops only the types of another state', () => {
    const { rules, class: entityClass } = classify({
      entityTypes: ['digital-infrastructure.cloud', 'food.business'],
      own: figures(60),
      flags: { juris: 'other' },
    });
    expect(entityClass).toBe('important');
    expect(rules.find(({ id }) => id === 'jurisdiction')?.inputs['dropped']).toEqual(['digital-infrastructure.cloud']);
  });
});

describe('exclusions', () => {
  it('take out a type whose own exclusion applies, and the entity when it is the only one', () => {
    const water = { entityTypes: ['drinking-water.supplier'], own: figures(60) };
    expect(classify(water).class).toBe('important');
    expect(classify({ ...water, flags: { excludedTypes: ['drinking-water.supplier'] } })).toMatchObject({
      class: 'not-covered',
      decidedBy: '§ 1, stk. 1',
    });
  });

  it('concern public administration only when it is about national security', () => {
    expect(classify(hospital({ natsec: true })).class).toBe('essential');
    expect(classify(hospital({ natsec: true, body: 'central' })).class).toBe('not-covered');
  });

  it('take out the whole entity under DORA, and name what applies instead', () => {
    const bank = classify({ entityTypes: ['banking.credit-institution', 'ict.msp'], own: figures(400) });
    expect(bank).toMatchObject({
      class: 'not-covered',
      decidedBy: '§ 1, stk. 3',
      authorities: [],
      registrationProvision: null,
    });
    expect(bank.otherActs.map(({ act }) => act)).toEqual(['DORA (EU) 2022/2554']);
  });

  it('by the minister switch duties off without changing the class, except for trust services', () => {
    const exempt = classify(hospital({ exempt: 'exclusively' }));
    expect(exempt.class).toBe('essential');
    expect(exempt.consequences.filter(({ applies }) => applies === 'switched-off').map(({ id }) => id)).toEqual([
      'measures',
      'incidents',
      'recipients',
      'registration',
    ]);
    const trust = classify({
      entityTypes: ['digital-infrastructure.trust-qualified'],
      own: figures(5),
      flags: { exempt: 'partly' },
    });
    expect(flagIds(trust)).toContain('exemption-impossible');
    expect(trust.consequences.some(({ applies }) => applies === 'switched-off')).toBe(false);
  });
});

describe('identification and importance', () => {
  it('of a critical entity outside the annexes is essential and uncertain', () => {
    const road = classify({ entityTypes: [], own: figures(20), flags: { cer: true } });
    expect(road).toMatchObject({ class: 'essential', decidedBy: '§ 4, stk. 3, nr. 3' });
    expect(flagIds(road)).toContain('cer-outside-annex');
  });

  it('assessed by the entity itself is provisional, by the authority it is not', () => {
    const small = { entityTypes: ['ict.msp'], own: figures(10) };
    expect(flagIds(classify({ ...small, flags: { crit: 'b' } }))).toContain('self-assessed-critical');
    expect(flagIds(classify({ ...small, flags: { crit: 'b', critBasis: 'authority-decision' } }))).not.toContain(
      'self-assessed-critical',
    );
  });

  it('lowered by the authority does not beat size', () => {
    const large = classify(hospital({ nis1: true, downgrade: true }));
    expect(large).toMatchObject({ class: 'essential', decidedBy: '§ 4, stk. 1, nr. 1' });
    expect(flagIds(large)).toContain('downgrade-and-size');
  });

  it('lowered by the authority means nothing without nr. 4 or 5', () => {
    expect(classify(hospital({ downgrade: true }, { own: figures(60) }))).toMatchObject({
      decidedBy: '§ 5, stk. 1, nr. 1',
    });
  });
});

describe('size', () => {
  it('is borderline within 2 % of a limit that decides', () => {
    expect(flagIds(classify(hospital({}, { own: figures(245) })))).toContain('borderline');
    expect(flagIds(classify(hospital({}, { own: figures(244) })))).not.toContain('borderline');
    expect(flagIds(classify(hospital({}, { own: figures(100, 55, 42.5) })))).toContain('borderline');
    expect(flagIds(classify(hospital({}, { own: figures(100, 50.5, 5) })))).not.toContain('borderline');
  });

  it('stays what it was until two periods in a row say otherwise', () => {
    const shrinking = (previous: readonly Figures[]): Classification =>
      classify(hospital({}, { own: figures(48), previousPeriods: previous }));
    expect(shrinking([figures(60), figures(60)])).toMatchObject({
      class: 'important',
      pointInTime: { class: 'not-covered' },
    });
    expect(shrinking([figures(48), figures(60), figures(60)])).toMatchObject({
      class: 'not-covered',
      pointInTime: undefined,
    });
  });

  it('counts the entity alone after a reasoned decision, and says so', () => {
    const group = { linked: [figures(400)], own: figures(60) };
    expect(classify(hospital({}, group)).class).toBe('essential');
    const alone = classify(
      hospital({}, { ...group, groupOverride: { reason: 'Egne systemer', approvedBy: 'Direktionen' } }),
    );
    expect(alone.class).toBe('important');
    expect(flagIds(alone)).toContain('recital-16-override');
  });

  it('gives municipalities no class by themselves', () => {
    const municipality = classify({ entityTypes: ['public.municipality'], own: figures(3000) });
    expect(municipality.class).toBe('not-covered');
    expect(flagIds(municipality)).toContain('municipality-without-annex-type');
  });
});
