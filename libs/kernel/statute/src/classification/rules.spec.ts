import { describe, expect, it } from 'vitest';
import classificationCases from '../cases/classification-cases.json' with { type: 'json' };
import { RULE_VERSION, statute } from '../statute.ts';
import { entity, figures, ruleOf } from '../testing/entities.ts';
import { classify, type Classification } from './classify.ts';
import type { ClassificationFlags, ClassificationInput } from './input.ts';

const hospital = ['health.provider'];
const telecom = ['digital-infrastructure.ecn'];
const trust = ['digital-infrastructure.trust-nonqualified'];

/** Answers the worked cases do not give. */
const further: readonly ClassificationInput[] = [
  entity([], 10, { cer: true }),
  entity(hospital, 300, { natsec: true }),
  entity(hospital, 300, { exempt: 'partly' }),
  entity(trust, 10, { exempt: 'partly' }),
  entity(hospital, 300, { downgrade: true }),
  entity([...hospital, 'domain-registration-services'], 60),
  entity(hospital, 300, { establishedInDk: false }),
  entity(telecom, 10, { body: 'municipality' }),
  { ...entity(telecom, 10, { body: 'region' }), own: figures(10, 11, 11) },
  { ...entity(hospital, 60), previousPeriods: [figures(10), figures(10)] },
  { ...entity(hospital, 10), previousPeriods: [figures(60), figures(60)] },
];
const answers = (): readonly Classification[] => [
  ...classificationCases.map((worked) =>
    classify({ entityTypes: worked.entityTypes, own: worked, flags: worked.flags as ClassificationFlags }),
  ),
  ...further.map(classify),
];

/** The contract of the audit trail: another id or citation is another rule, and needs a new version of the reading. */
describe('the rules of the reading', () => {
  it('are these, in this order', () => {
    expect(RULE_VERSION).toBe('dk-nis2@2025-07-01');
    for (const { rules, ruleVersion } of answers()) {
      expect(ruleVersion).toBe(RULE_VERSION);
      expect(rules.map(({ id }) => id)).toEqual([
        'territory',
        'annex-types',
        'jurisdiction',
        'public-security',
        'designated-financial',
        'energy-act',
        'telecom-act',
        'equivalent-sector-act',
        'ministerial-exemption',
        'always-essential',
        'central-government',
        'critical-entity',
        'essential-by-size-staff',
        'essential-by-size-money',
        'municipal-telecom-staff',
        'municipal-telecom-money',
        'nis1-operator',
        'critical-provider',
        'authority-decision',
        'important-by-size-staff',
        'important-by-size-money',
        'trust-provider',
        'domain-registration-only',
      ]);
    }
  });

  it('ask and give their reason in both languages, whatever the answer', () => {
    const rules = answers().flatMap((answer) => answer.rules);
    const said = new Map(
      rules.flatMap(({ id, question, reason }) => [question, reason].map((text) => [`${id} ${text.da}`, text])),
    );
    for (const [id, { da, en }] of said) {
      expect(da, id).toMatch(/\w{2}/);
      expect(en, id).toMatch(/\w{2}/);
      expect(da, id).not.toBe(en);
      expect(`${da} ${en}`, id).not.toMatch(/undefined|NaN|null|\[object/);
    }
  });

  it('are each seen met and each seen not met', () => {
    const seen = new Set(answers().flatMap(({ rules }) => rules.map(({ id, outcome }) => `${id}: ${outcome}`)));
    const never = answers()[0]?.rules.flatMap(({ id }) =>
      [`${id}: met`, `${id}: not-met`].filter((line) => !seen.has(line)),
    );
    expect(never).toEqual([]);
  });

  it('give a verdict only where they are met, or where they take the last type away', () => {
    for (const { id, outcome, verdict } of answers().flatMap(({ rules }) => rules)) {
      if (verdict !== undefined && outcome !== 'met') expect([id, verdict.class]).toEqual([id, 'not-covered']);
    }
  });

  it('give the provision the answer stands on, the first of those that decide', () => {
    for (const { rules, decidedBy, class: entityClass } of answers()) {
      const first = rules.find(({ verdict }) => verdict !== undefined)?.verdict;
      expect(first ?? { class: 'not-covered', decidedBy: statute.neitherClass.provision }).toEqual({
        class: entityClass,
        decidedBy,
      });
    }
  });
});

describe('a rule asked after the entity was found outside', () => {
  it('says under what it is outside', () => {
    expect(ruleOf(entity(hospital, 300, { territory: 'FO' }), 'trust-provider')).toMatchObject({
      outcome: 'not-relevant',
      inputs: {},
      reason: { da: 'Enheden er uden for loven efter § 34.', en: 'The entity is outside the act under § 34.' },
    });
  });
});

describe('provisions that would have decided as well', () => {
  it('are named, without the one that did', () => {
    const { decidedBy, competing } = classify(entity(hospital, 300, { cer: true }));
    expect(decidedBy).toBe('§ 4, stk. 3, nr. 3');
    expect(competing).toEqual([{ class: 'essential', decidedBy: '§ 4, stk. 1, nr. 1' }]);
    const money = { ...entity(hospital, 300), own: figures(300, 60, 50) };
    expect(classify(money).competing).toEqual([{ class: 'essential', decidedBy: '§ 4, stk. 1, nr. 2' }]);
  });

  it('are none where one alone decides', () => {
    expect(classify(entity(hospital, 60)).competing).toEqual([]);
    expect(classify(entity(hospital, 10)).competing).toEqual([]);
  });
});
