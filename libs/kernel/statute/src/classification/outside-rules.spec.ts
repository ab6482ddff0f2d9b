import { describe, expect, it } from 'vitest';
import { entity, ruleOf } from '../testing/entities.ts';
import type { ClassificationInput } from './input.ts';
import type { EvaluatedRule } from './rule.ts';

const hospital = ['health.provider'];
const cloud = ['digital-infrastructure.cloud'];
const ecn = ['digital-infrastructure.ecn'];
const grid = ['energy.electricity.dso'];
const bank = ['banking.credit-institution'];
const trust = ['digital-infrastructure.trust-nonqualified'];

type Case = readonly [who: string, input: ClassificationInput, answer: Partial<EvaluatedRule>];

function outside(decidedBy: string): EvaluatedRule['verdict'] {
  return { class: 'not-covered', decidedBy };
}

function answers(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases)('%s', (_, input, answer) => {
      expect(ruleOf(input, rule)).toMatchObject({ verdict: undefined, ...answer });
    });
  });
}

describe('whether the act reaches the entity at all', () => {
  answers('territory', [
    ['is Denmark when nothing is said', entity(hospital, 60), { outcome: 'not-met', inputs: { territory: 'DK' } }],
    ['is said', entity(hospital, 60, { territory: 'DK' }), { outcome: 'not-met', inputs: { territory: 'DK' } }],
    [
      'is not Greenland',
      entity(hospital, 60, { territory: 'GL' }),
      { outcome: 'met', inputs: { territory: 'GL' }, verdict: outside('§ 34') },
    ],
  ]);

  answers('annex-types', [
    [
      'drops what its own exclusion takes out',
      entity([...hospital, 'food.business'], 60, { excludedTypes: hospital }),
      { outcome: 'met', inputs: { entityTypes: [...hospital, 'food.business'], excludedTypes: hospital } },
    ],
    [
      'is the end with no type left',
      entity(hospital, 60, { excludedTypes: hospital }),
      {
        outcome: 'not-met',
        inputs: { entityTypes: hospital, excludedTypes: hospital },
        verdict: outside('§ 1, stk. 1'),
      },
    ],
    ['is not the end for one identified under CER', entity([], 60, { cer: true }), { outcome: 'not-met' }],
  ]);

  answers('jurisdiction', [
    [
      'is Danish when nothing is said',
      entity(hospital, 60),
      { outcome: 'met', inputs: { entityTypes: hospital, mainEstablishment: 'dk', establishedInDk: true } },
    ],
    [
      'is lost for all types',
      entity(cloud, 60, { juris: 'other', establishedInDk: false }),
      {
        outcome: 'not-met',
        inputs: { entityTypes: cloud, mainEstablishment: 'other', establishedInDk: false, dropped: cloud },
        verdict: outside('§ 2'),
      },
    ],
    [
      'is lost for some',
      entity([...hospital, ...cloud], 60, { juris: 'other' }),
      { outcome: 'not-met', inputs: expect.objectContaining({ dropped: cloud }) as EvaluatedRule['inputs'] },
    ],
    ['is no question without types', entity([], 60, { cer: true }), { outcome: 'not-relevant', inputs: {} }],
    [
      'of telecom follows where it is offered, not where the entity is established',
      entity(ecn, 60, { establishedInDk: false, body: 'municipality' }),
      { outcome: 'met' },
    ],
  ]);

  it('names the types and what is said of them', () => {
    const kept = ruleOf(entity([...hospital, 'food.business'], 60), 'annex-types').reason;
    const [health = '', food = ''] = [hospital, ['food.business']].map(
      (types) => ruleOf(entity(types, 60), 'annex-types').reason.da,
    );
    expect(kept.da).toBe(`${health.slice(0, -1)}; ${food.replace('Typer: ', '')}`);
    expect(kept.en).toMatch(/^Types: .+; .+\.$/);
    const dropped = ruleOf(entity(cloud, 60, { juris: 'other' }), 'jurisdiction').reason;
    expect(dropped.da).toMatch(/^Hører under et andet land: .*cloud.*\.$/i);
    expect(dropped.en).toMatch(/^Under another state: .*cloud.*\.$/i);
  });
});

describe('who is outside although of a listed type', () => {
  answers('public-security', [
    [
      'is not asked of an ordinary entity',
      entity(hospital, 60),
      { outcome: 'not-met', inputs: { natsec: false, publicAdministration: false } },
    ],
    [
      'concerns public administration only',
      entity(hospital, 60, { natsec: true }),
      { outcome: 'not-met', inputs: { natsec: true, publicAdministration: false } },
    ],
    [
      'knows it by the body',
      entity(hospital, 60, { natsec: true, body: 'central' }),
      { outcome: 'met', inputs: { natsec: true, publicAdministration: true }, verdict: outside('§ 1, stk. 4') },
    ],
    [
      'and by one type of several',
      entity(['public.region', ...hospital], 60, { natsec: true }),
      { outcome: 'met', inputs: { natsec: true, publicAdministration: true }, verdict: outside('§ 1, stk. 4') },
    ],
  ]);

  answers('designated-financial', [
    ['is not designated', entity(hospital, 60), { outcome: 'not-met', inputs: { s333: false } }],
    [
      'is designated',
      entity(hospital, 60, { s333: true }),
      { outcome: 'met', inputs: { s333: true }, verdict: outside('§ 1, stk. 2, 3. pkt.') },
    ],
  ]);

  answers('energy-act', [
    ['has no such type', entity(hospital, 60), { outcome: 'not-met', inputs: { entityTypes: hospital } }],
    [
      'has no other type',
      entity(grid, 60),
      { outcome: 'met', inputs: { entityTypes: grid, dropped: grid }, verdict: outside('§ 1, stk. 2, 1. pkt.') },
    ],
    [
      'keeps the other type',
      entity([...grid, ...hospital], 60),
      { outcome: 'met', inputs: { entityTypes: [...grid, ...hospital], dropped: grid } },
    ],
  ]);

  answers('telecom-act', [
    ['has no such type', entity(hospital, 60), { outcome: 'not-met' }],
    ['takes a carrier out', entity(ecn, 60), { outcome: 'met', verdict: outside('§ 1, stk. 2, 2. pkt.') }],
    [
      'leaves a municipality’s telecom under the act',
      entity([...hospital, ...ecn], 60, { body: 'municipality' }),
      { outcome: 'not-met', inputs: { entityTypes: [...hospital, ...ecn] } },
    ],
    ['and a region’s', entity(ecn, 60, { body: 'region' }), { outcome: 'not-met' }],
    ['known by its type', entity(['public.municipality', ...ecn], 60), { outcome: 'not-met' }],
    ['of either kind', entity(['public.region', ...ecn], 60), { outcome: 'not-met' }],
    [
      'not that of central government',
      entity(ecn, 60, { body: 'central' }),
      { outcome: 'met', verdict: outside('§ 1, stk. 2, 2. pkt.') },
    ],
  ]);

  it('says of a municipality that its telecom stays, and only when it has some', () => {
    const said = (types: readonly string[]): string =>
      ruleOf(entity(types, 60, { body: 'municipality' }), 'telecom-act').reason.da;
    expect(said(ecn)).toContain('§ 4, stk. 2');
    expect(said(hospital)).toBe('Ingen af typerne hører under den lov.');
  });

  it('names the type another act takes', () => {
    const { da, en } = ruleOf(entity([...grid, ...hospital], 60), 'energy-act').reason;
    expect(da).toMatch(/^Hører under den anden lov: .*distribution/i);
    expect(en).toMatch(/^Under the other act: .*distribution/i);
  });

  answers('equivalent-sector-act', [
    ['is not under DORA', entity(hospital, 60), { outcome: 'not-met', inputs: { dora: false, financialTypes: [] } }],
    [
      'says itself that it is not',
      entity(hospital, 60, { dora: false }),
      { outcome: 'not-met', inputs: { dora: false, financialTypes: [] } },
    ],
    [
      'says itself that it is',
      entity(hospital, 60, { dora: true }),
      { outcome: 'met', inputs: { dora: true, financialTypes: [] }, verdict: outside('§ 1, stk. 3') },
    ],
    [
      'is a bank, whatever else it is',
      entity([...bank, ...hospital], 60),
      { outcome: 'met', inputs: { dora: true, financialTypes: bank }, verdict: outside('§ 1, stk. 3') },
    ],
    [
      'is a bank that denies it: the type decides, and the answer given is on record',
      entity(bank, 60, { dora: false }),
      { outcome: 'met', inputs: { dora: false, financialTypes: bank }, verdict: outside('§ 1, stk. 3') },
    ],
  ]);

  answers('ministerial-exemption', [
    ['has none', entity(hospital, 60), { outcome: 'not-met', inputs: { exempt: 'no' } }],
    ['has one', entity(hospital, 60, { exempt: 'partly' }), { outcome: 'met', inputs: { exempt: 'partly' } }],
    [
      'cannot have one as a trust service provider',
      entity([...trust, ...hospital], 60, { exempt: 'exclusively' }),
      { outcome: 'not-relevant', inputs: { exempt: 'exclusively' } },
    ],
    ['is not asked for as a trust service provider without one', entity(trust, 60), { outcome: 'not-met' }],
  ]);
});
