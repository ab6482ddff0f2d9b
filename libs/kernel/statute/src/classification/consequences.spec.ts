import { describe, expect, it } from 'vitest';
import { typesOf } from '../testing/entities.ts';
import { consequencesOf, type ConsequenceQuestion } from './consequences.ts';
import type { ClassificationFlags, EntityClass } from './input.ts';

const food = typesOf('food.business');
const trust = typesOf('digital-infrastructure.trust-qualified', 'food.business');

function asked(entityClass: EntityClass, more: Partial<ConsequenceQuestion> = {}): ConsequenceQuestion {
  return { class: entityClass, flags: {}, remaining: food, ...more };
}
const idsOf = (question: ConsequenceQuestion, wanted: string): readonly string[] =>
  consequencesOf(question)
    .filter(({ applies }) => applies === wanted)
    .map(({ id }) => id);

const COVERED = ['measures', 'management', 'incidents', 'recipients', 'registration'];

describe('what follows from the class', () => {
  it.each([
    ['essential', [...COVERED, 'supervision-essential', 'fine-ceiling', 'voluntary-notification']],
    ['important', [...COVERED, 'supervision-important', 'fine-ceiling', 'voluntary-notification']],
    ['registration-only', ['registration', 'voluntary-notification']],
    ['not-covered', ['voluntary-notification']],
  ] as const)('%s', (entityClass, duties) => {
    expect(idsOf(asked(entityClass), 'yes')).toEqual(duties);
    expect(idsOf(asked(entityClass), 'switched-off')).toEqual([]);
  });

  it('names the provision of each duty', () => {
    expect(consequencesOf(asked('essential')).map(({ id, provision }) => `${id}: ${provision}`)).toEqual([
      'measures: § 6',
      'management: § 7',
      'incidents: §§ 12-13',
      'recipients: § 15',
      'registration: §§ 9-10',
      'domain-data: § 11',
      'supervision-essential: §§ 21-23',
      'supervision-important: §§ 24-25',
      'fine-ceiling: NIS 2-direktivet art. 34',
      'voluntary-notification: § 14',
    ]);
  });

  it('says each in both languages, whatever the class', () => {
    for (const entityClass of ['essential', 'important', 'registration-only', 'not-covered'] as const) {
      for (const { id, text } of consequencesOf(asked(entityClass))) {
        expect(text.da, id).toMatch(/\w{3}/);
        expect(text.en, id).toMatch(/\w{3}/);
        expect(text.da, id).not.toBe(text.en);
      }
    }
  });
});

describe('the data of domain names, § 11', () => {
  const keeps = (entityClass: EntityClass, ...types: readonly string[]): boolean =>
    idsOf(asked(entityClass, { remaining: typesOf(...types) }), 'yes').includes('domain-data');

  it('is kept by a top-level domain registry and by those who register names', () => {
    expect(keeps('essential', 'digital-infrastructure.tld')).toBe(true);
    expect(keeps('registration-only', 'domain-registration-services')).toBe(true);
    expect(keeps('important', 'food.business', 'domain-registration-services')).toBe(true);
  });

  it('is kept by no other, and by nobody outside the act', () => {
    expect(keeps('essential', 'digital-infrastructure.dns')).toBe(false);
    expect(keeps('not-covered', 'domain-registration-services')).toBe(false);
  });
});

describe('the ceiling of fines', () => {
  const ceiling = (entityClass: EntityClass): string =>
    consequencesOf(asked(entityClass)).find(({ id }) => id === 'fine-ceiling')?.text.da ?? '';

  it('is the directive’s for the class', () => {
    expect(ceiling('essential')).toContain('10 mio. EUR eller 2 %');
    expect(ceiling('important')).toContain('7 mio. EUR eller 1,4 %');
  });

  it('is none without a class', () => {
    expect(ceiling('registration-only')).toBe('Ingen bøderamme følger af klassen.');
    expect(ceiling('not-covered')).toBe(ceiling('registration-only'));
  });
});

describe('an exemption by the minister, § 1, stk. 5', () => {
  const off = (entityClass: EntityClass, flags: ClassificationFlags, remaining = food): readonly string[] =>
    idsOf(asked(entityClass, { flags, remaining }), 'switched-off');

  it('of some activities switches off the duties of §§ 6, 12-13 and 15, not registration', () => {
    expect(off('essential', { exempt: 'partly' })).toEqual(['measures', 'incidents', 'recipients']);
    expect(off('important', { exempt: 'partly' })).toEqual(['measures', 'incidents', 'recipients']);
  });

  it('of an entity exclusively of that kind switches off registration as well', () => {
    expect(off('important', { exempt: 'exclusively' })).toEqual([
      'measures',
      'incidents',
      'recipients',
      'registration',
    ]);
    expect(off('registration-only', { exempt: 'exclusively' })).toEqual(['registration']);
  });

  it('switches nothing off where there is no duty', () => {
    expect(off('not-covered', { exempt: 'exclusively' })).toEqual([]);
    expect(off('registration-only', { exempt: 'partly' })).toEqual([]);
  });

  it('cannot be given to a trust service provider, whatever else it is, § 1, stk. 6', () => {
    expect(off('essential', { exempt: 'exclusively' }, trust)).toEqual([]);
    expect(off('essential', { exempt: 'partly' }, trust)).toEqual([]);
  });
});
