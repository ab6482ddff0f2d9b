import { describe, expect, it } from 'vitest';
import { entity, ruleOf } from '../testing/entities.ts';
import type { ClassificationFlags, ClassificationInput } from './input.ts';
import type { EvaluatedRule } from './rule.ts';

const hospital = ['health.provider'];
const domains = ['domain-registration-services'];
const msp = ['ict.msp'];
const dns = ['digital-infrastructure.dns'];
const trust = ['digital-infrastructure.trust-nonqualified'];

type Case = readonly [who: string, input: ClassificationInput, answer: Partial<EvaluatedRule>];

function essential(decidedBy: string): EvaluatedRule['verdict'] {
  return { class: 'essential', decidedBy };
}

function answers(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it.each(cases)('%s', (_, input, answer) => {
      expect(ruleOf(input, rule)).toMatchObject({ verdict: undefined, ...answer });
    });
  });
}

describe('essential whatever the size', () => {
  answers('always-essential', [
    ['not a hospital', entity(hospital, 300), { outcome: 'not-met', inputs: { entityTypes: [] } }],
    ['not central government, which has its own number', entity(['public.central'], 30), { outcome: 'not-met' }],
    [
      'a DNS provider, of all its types',
      entity([...hospital, ...dns], 3),
      { outcome: 'met', inputs: { entityTypes: dns }, verdict: essential('§ 4, stk. 3, nr. 1') },
    ],
  ]);

  const government = { outcome: 'met', verdict: essential('§ 4, stk. 3, nr. 2') } as const;
  answers('central-government', [
    ['no public body', entity(hospital, 60), { outcome: 'not-met', inputs: { body: null, centralGovernment: false } }],
    [
      'a region is not',
      entity(hospital, 60, { body: 'region' }),
      { outcome: 'not-met', inputs: { body: 'region', centralGovernment: false } },
    ],
    [
      'by its type',
      entity(['public.central', ...hospital], 3),
      { ...government, inputs: { body: null, centralGovernment: true } },
    ],
    ...(['central', 'resilience-ministry', 'rail-or-road', 'climate-space'] as const).map((body): Case => [
      `by its body, ${body}`,
      entity(hospital, 3, { body }),
      { ...government, inputs: { body, centralGovernment: true } },
    ]),
  ]);

  answers('critical-entity', [
    ['when nothing is said', entity(hospital, 60), { outcome: 'not-met', inputs: { cer: false } }],
    ['when it is denied', entity(hospital, 60, { cer: false }), { outcome: 'not-met', inputs: { cer: false } }],
    [
      'when it was identified',
      entity(hospital, 3, { cer: true }),
      { outcome: 'met', inputs: { cer: true }, verdict: essential('§ 4, stk. 3, nr. 3') },
    ],
  ]);
});

describe('essential by identification, unless the authority has decided otherwise', () => {
  answers('nis1-operator', [
    ['when nothing is said', entity(hospital, 60), { outcome: 'not-met', inputs: { nis1: false } }],
    ['of no type of the annexes', entity(domains, 5, { nis1: true }), { outcome: 'not-met', inputs: { nis1: true } }],
    [
      'of one among its types',
      entity([...domains, ...hospital], 5, { nis1: true }),
      { outcome: 'met', inputs: { nis1: true }, verdict: essential('§ 4, stk. 3, nr. 4') },
    ],
    ['lowered', entity(hospital, 5, { nis1: true, downgrade: true }), { outcome: 'met', inputs: { nis1: true } }],
  ]);

  answers('critical-provider', [
    ['when nothing is said', entity(msp, 60), { outcome: 'not-met', inputs: { crit: null, critBasis: null } }],
    [
      'by itself when no basis is said',
      entity(msp, 5, { crit: 'c' }),
      {
        outcome: 'met',
        inputs: { crit: 'c', critBasis: 'self-assessed' },
        verdict: essential('§ 4, stk. 3, nr. 5, litra c'),
      },
    ],
    [
      'by the authority',
      entity([...domains, ...msp], 5, { crit: 'd', critBasis: 'authority-decision' }),
      {
        outcome: 'met',
        inputs: { crit: 'd', critBasis: 'authority-decision' },
        verdict: essential('§ 4, stk. 3, nr. 5, litra d'),
      },
    ],
    [
      'a basis without a criterion',
      entity(msp, 5, { critBasis: 'ministerial-rule' }),
      { inputs: { crit: null, critBasis: null } },
    ],
    ['of no type of the annexes', entity(domains, 5, { crit: 'a' }), { outcome: 'not-met' }],
    ['lowered', entity(msp, 5, { crit: 'a', downgrade: true }), { outcome: 'met' }],
  ]);

  it('says whether the authority’s decision goes before', () => {
    const said = (flags: ClassificationFlags): string => ruleOf(entity(msp, 5, flags), 'critical-provider').reason.da;
    expect(said({ crit: 'a' })).toContain('uanset størrelse');
    expect(said({ crit: 'a', downgrade: true })).toContain('§ 5, stk. 2');
  });

  const lowered = { inputs: { downgrade: true } } as const;
  answers('authority-decision', [
    ['none', entity(hospital, 60), { outcome: 'not-met', inputs: { downgrade: false } }],
    [
      'none, of an operator',
      entity(hospital, 60, { nis1: true }),
      { outcome: 'not-met', inputs: { downgrade: false } },
    ],
    [
      'means nothing without nr. 4 or 5',
      entity(hospital, 60, { downgrade: true }),
      { ...lowered, outcome: 'not-relevant' },
    ],
    [
      'lowers an operator under NIS 1',
      entity(hospital, 5, { nis1: true, downgrade: true }),
      { ...lowered, outcome: 'met', verdict: { class: 'important', decidedBy: '§ 5, stk. 2' } },
    ],
    [
      'lowers a critical provider',
      entity(msp, 5, { crit: 'a', downgrade: true }),
      { ...lowered, outcome: 'met', verdict: { class: 'important', decidedBy: '§ 5, stk. 2' } },
    ],
    [
      'does not lower what is essential by size',
      entity(hospital, 300, { nis1: true, downgrade: true }),
      { ...lowered, outcome: 'not-relevant' },
    ],
  ]);
});

describe('what is left', () => {
  answers('trust-provider', [
    ['not a hospital', entity(hospital, 60), { outcome: 'not-met', inputs: { entityTypes: [] } }],
    [
      'is important at least',
      entity([...hospital, ...trust], 5),
      { outcome: 'met', inputs: { entityTypes: trust }, verdict: { class: 'important', decidedBy: '§ 5, stk. 3' } },
    ],
    [
      'is not lowered when essential by size',
      entity(trust, 300),
      { outcome: 'not-relevant', inputs: { entityTypes: trust } },
    ],
  ]);

  answers('domain-registration-only', [
    ['not a hospital', entity(hospital, 5), { outcome: 'not-met', inputs: { domainRegistration: false } }],
    [
      'is registration only',
      entity([...hospital, ...domains], 5),
      {
        outcome: 'met',
        inputs: { domainRegistration: true },
        verdict: { class: 'registration-only', decidedBy: '§§ 9 og 11' },
      },
    ],
    [
      'stands beside a class decided already',
      entity([...hospital, ...domains], 60),
      { outcome: 'not-relevant', inputs: { domainRegistration: true } },
    ],
  ]);
});
