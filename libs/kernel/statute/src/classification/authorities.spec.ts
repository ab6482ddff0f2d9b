import { describe, expect, it } from 'vitest';
import { authorities } from '../data/sectors.ts';
import { entity, figures } from '../testing/entities.ts';
import { classify } from './classify.ts';
import type { ClassificationFlags, ClassificationInput, PublicBody } from './input.ts';

const hospital = ['health.provider'];
const supervised = (input: ClassificationInput): readonly string[] =>
  classify(input).authorities.map(({ id, reference }) => `${id}, ${reference}`);

describe('who supervises a public body, whatever it runs', () => {
  it.each<[PublicBody, string]>([
    ['resilience-ministry', 'sds, BEK 620/2025 § 2, nr. 2'],
    ['region', 'sds, BEK 620/2025 § 2, nr. 1'],
    ['municipality', 'samsik, BEK 620/2025 § 1, nr. 1'],
    ['rail-or-road', 'trafikstyrelsen, BEK 620/2025 § 7, nr. 4'],
    ['climate-space', 'klimadatastyrelsen, BEK 620/2025 § 10'],
    ['central', 'samsik, BEK 620/2025 § 1, nr. 2'],
  ])('%s', (body, expected) => {
    const types = [...hospital, 'food.business'];
    expect(supervised(entity(types, 60, { body }))).toEqual([expected]);
    expect(classify(entity(types, 60, { body })).authorities[0]?.entityTypes).toEqual(types);
  });

  it.each([
    ['public.region', 'sds, BEK 620/2025 § 2, nr. 1'],
    ['public.municipality', 'samsik, BEK 620/2025 § 1, nr. 1'],
    ['public.central', 'samsik, BEK 620/2025 § 1, nr. 2'],
  ])('%s, known by its type alone', (type, expected) => {
    expect(supervised(entity(['food.business', type], 60))).toEqual([expected]);
  });

  it('goes by the body before the type', () => {
    const flags: ClassificationFlags = { body: 'climate-space' };
    expect(supervised(entity(['public.central', 'public.municipality', ...hospital], 60, flags))).toEqual([
      'klimadatastyrelsen, BEK 620/2025 § 10',
    ]);
  });
});

describe('who supervises everybody else', () => {
  it('is the authority of each type, once for the types it has together', () => {
    const types = ['ict.msp', ...hospital, 'ict.mssp'];
    const found = classify(entity(types, 60)).authorities;
    expect(found.map(({ id, entityTypes }) => [id, entityTypes])).toEqual([
      ['digst', ['ict.msp', 'ict.mssp']],
      ['sds', hospital],
    ]);
  });

  it('is called by its name in both languages', () => {
    const [one] = classify(entity(hospital, 60)).authorities;
    expect(one?.name).toEqual(authorities.find(({ id }) => id === 'sds')?.name);
    expect(one?.name.da).toContain('Sundhedsdatastyrelsen');
  });

  it('is nobody outside the act', () => {
    expect(supervised(entity(hospital, 10))).toEqual([]);
    expect(supervised(entity([], 20, { cer: true }))).toEqual([]);
  });
});

describe('which other act takes over', () => {
  const acts = (input: ClassificationInput): readonly (readonly string[])[] =>
    classify(input).otherActs.map(({ entityTypes }) => entityTypes);

  it('is named with the types it takes', () => {
    expect(acts(entity(['energy.electricity.dso', ...hospital, 'energy.gas.dso'], 60))).toEqual([
      ['energy.electricity.dso', 'energy.gas.dso'],
    ]);
    expect(acts(entity(['energy.electricity.dso', 'digital-infrastructure.ecn'], 60))).toEqual([
      ['energy.electricity.dso'],
      ['digital-infrastructure.ecn'],
    ]);
  });

  it('is none for a type that stays under the act', () => {
    expect(acts(entity(hospital, 60))).toEqual([]);
    expect(acts(entity(['digital-infrastructure.ecn'], 60, { body: 'region' }))).toEqual([]);
  });
});

describe('where to register', () => {
  it.each([
    ['a hospital', hospital, {}, ['10']],
    ['a provider named in § 9', ['ict.msp', 'ict.mssp'], {}, ['9']],
    ['both', ['ict.msp', ...hospital], {}, ['9', '10']],
    ['a municipality’s telecom', ['digital-infrastructure.ecn'], { body: 'municipality' }, ['10']],
  ] as const)('%s', (_, types, flags, sheets) => {
    const { registrationSheets, registrationProvision } = classify(entity(types, 60, flags));
    expect(registrationSheets).toEqual(sheets);
    expect(registrationProvision).toBe(sheets[0]);
  });

  it('is nowhere outside the act', () => {
    expect(classify(entity(hospital, 10))).toMatchObject({ registrationSheets: [], registrationProvision: null });
  });
});

describe('what is counted', () => {
  it('leaves a type out that is not in the catalogue', () => {
    const { rules, class: entityClass } = classify(entity([...hospital, 'health.magic'], 60));
    expect(entityClass).toBe('important');
    expect(rules.find(({ id }) => id === 'annex-types')?.inputs['entityTypes']).toEqual(hospital);
  });

  it('is today’s group in an earlier period that has none of its own', () => {
    const group = { ...entity(hospital, 10), linked: [figures(20)], partners: [{ ...figures(40), percent: 50 }] };
    const before = (own: object): string => classify({ ...group, previousPeriods: [{ ...figures(10), ...own }] }).class;
    expect(before({})).toBe('important');
    expect(before({ linked: [] })).toBe('not-covered');
    expect(before({ partners: [] })).toBe('not-covered');
    expect(before({ linked: [figures(40)], partners: [] })).toBe('important');
    expect(before({ linked: [], partners: [{ ...figures(80), percent: 50 }] })).toBe('important');
  });

  it('is the entity alone in every period once the group is left out', () => {
    const groupOverride = { reason: 'Egne systemer', approvedBy: 'Direktionen' };
    const previousPeriods = [{ ...figures(60), linked: [figures(400)] }];
    const alone = { ...entity(hospital, 60), linked: [figures(400)], previousPeriods };
    expect(classify({ ...alone, groupOverride }).class).toBe('important');
    expect(classify(alone).class).toBe('essential');
  });
});
