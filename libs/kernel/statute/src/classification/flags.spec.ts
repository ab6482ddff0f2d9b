import { describe, expect, it } from 'vitest';
import { entity, figures } from '../testing/entities.ts';
import { classify } from './classify.ts';
import { flagTexts, type FlagId } from './flag-texts.ts';
import type { ClassificationInput } from './input.ts';

const raised = (input: ClassificationInput): readonly string[] => classify(input).flags.map(({ id }) => id);
const hospital = ['health.provider'];
const cloud = ['digital-infrastructure.cloud'];
const group = { ...entity(hospital, 60), linked: [figures(400)] };
const override = { reason: 'Egne systemer', approvedBy: 'Direktionen' };

type Case = readonly [who: string, input: ClassificationInput, flags: readonly FlagId[]];

function raises(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, input, flags) => {
    expect(raised(input)).toEqual(flags);
  });
}

describe('nothing is raised of', () => {
  raises([
    ['a plain large hospital', entity(hospital, 300), []],
    ['a small one, outside the act', entity(hospital, 10), []],
    ['one of none of the types', entity([], 300, { noAnnexType: true }), []],
    ['one in Greenland', entity(hospital, 300, { territory: 'GL' }), []],
  ]);
});

describe('figures near a limit or not yet settled', () => {
  raises([
    ['a hospital 2 % below 250 employees is borderline', entity(hospital, 245), ['borderline']],
    ['a hospital 2 % above 250 employees is borderline', entity(hospital, 255), ['borderline']],
    ['a hospital more than 2 % above is not', entity(hospital, 256), []],
    ['a hospital more than 2 % below is not', entity(hospital, 244), []],
    [
      'one that shrank in the last period alone is watched',
      { ...entity(hospital, 40), previousPeriods: [figures(60), figures(60)] },
      ['two-period-watch'],
    ],
    ['one that shrank for two periods is not', { ...entity(hospital, 40), previousPeriods: [figures(40)] }, []],
  ]);
});

describe('a group', () => {
  raises([
    ['whose figures decide the class asks for a look at recital 16', group, ['recital-16']],
    ['that leaves the class as it was does not', { ...group, linked: [figures(60)] }, []],
    ['left out by decision says so', { ...group, groupOverride: override }, ['recital-16-override']],
    [
      'that is none does not decide by decimals that are not counted',
      { ...entity(hospital, 60), own: figures(60, 50.000_000_1, 43.000_000_1) },
      ['borderline'],
    ],
  ]);
});

describe('identification', () => {
  const msp = ['ict.msp'];
  raises([
    ['by the entity itself is provisional', entity(msp, 10, { crit: 'b' }), ['self-assessed-critical']],
    ['by the authority is not', entity(msp, 10, { crit: 'b', critBasis: 'authority-decision' }), []],
    ['by the minister is not', entity(msp, 10, { crit: 'b', critBasis: 'ministerial-rule' }), []],
    ['by the entity itself matters only where it decides', entity(msp, 300, { crit: 'b' }), []],
    ['under CER of one with no type of the annexes is uncertain', entity([], 20, { cer: true }), ['cer-outside-annex']],
    [
      'under CER of one that only registers domain names is uncertain',
      entity(['domain-registration-services'], 5, { cer: true }),
      ['cer-outside-annex'],
    ],
    ['under CER of one with a type of the annexes is not', entity(hospital, 20, { cer: true }), []],
    ['under CER beside a stronger ground is not', entity([], 20, { cer: true, body: 'central' }), []],
    [
      'lowered by the authority while size says essential',
      entity(hospital, 300, { downgrade: true }),
      ['downgrade-and-size'],
    ],
    ['lowered by the authority and so important', entity(hospital, 20, { nis1: true, downgrade: true }), []],
    ['lowered by the authority of one only important', entity(hospital, 60, { downgrade: true }), []],
  ]);
});

describe('a municipality', () => {
  const municipality = 'public.municipality';
  raises([
    [
      'without an activity of the annexes is asked for them',
      entity([municipality], 3000),
      ['municipality-without-annex-type'],
    ],
    ['with one is not', entity([municipality, ...hospital], 3000), []],
    [
      'whose only activity is excluded is asked again',
      entity([municipality, ...hospital], 3000, { excludedTypes: hospital }),
      ['municipality-without-annex-type'],
    ],
    [
      'identified under CER without one is both',
      entity([municipality], 3000, { cer: true }),
      ['cer-outside-annex', 'municipality-without-annex-type'],
    ],
    ['identified under CER with one is neither', entity([municipality, ...hospital], 40, { cer: true }), []],
  ]);
});

describe('registration', () => {
  raises([
    ['under both § 9 and § 10 is mixed', entity([...hospital, 'ict.msp'], 60), ['mixed-registration']],
    ['under both is nothing to one outside the act', entity([...hospital, 'ict.msp'], 10), []],
    ['under § 9 for two types is not mixed', entity([...cloud, 'ict.msp'], 60), []],
    ['under § 10 for two types is not mixed', entity([...hospital, 'food.business'], 60), []],
    [
      'of a municipality that sells telecom services is under § 10 alone',
      entity([...hospital, 'digital-infrastructure.ecn'], 60, { body: 'municipality' }),
      [],
    ],
    [
      'by a representative is missing outside the EU',
      entity(cloud, 60, { juris: 'outside-eu' }),
      ['no-representative'],
    ],
    [
      'by a representative is missing when there is none',
      entity(cloud, 60, { juris: 'outside-eu', representative: 'none' }),
      ['no-representative'],
    ],
    [
      'by a representative in Denmark is in order',
      entity(cloud, 60, { juris: 'outside-eu', representative: 'dk' }),
      [],
    ],
    ['needs no representative inside the EU', entity(cloud, 60, { juris: 'other' }), []],
  ]);
});

describe('exemption and other acts', () => {
  const grid = 'energy.electricity.dso';
  raises([
    ['an exempted hospital keeps its class', entity(hospital, 300, { exempt: 'partly' }), ['exempted']],
    ['an exemption means nothing outside the act', entity(hospital, 10, { exempt: 'partly' }), []],
    [
      'a trust service provider cannot be exempted',
      entity(['digital-infrastructure.trust-qualified'], 5, { exempt: 'partly' }),
      ['exemption-impossible'],
    ],
    ['a trust service provider without exemption', entity(['digital-infrastructure.trust-qualified'], 5), []],
    ['a grid company is under another act', entity([grid], 300), ['outside-other-act']],
    ['a small one with a plant outside the act too', entity([grid, 'food.business'], 10), ['outside-other-act']],
    ['a grid company covered for its waste water', entity([grid, 'waste-water.undertaking'], 300), []],
  ]);
});

describe('what a flag says', () => {
  it('is of one kind, in both languages', () => {
    expect(Object.entries(flagTexts).map(([id, { kind }]) => `${kind} ${id}`)).toEqual([
      'uncertain borderline',
      'watch two-period-watch',
      'uncertain recital-16',
      'uncertain recital-16-override',
      'provisional self-assessed-critical',
      'uncertain cer-outside-annex',
      'uncertain downgrade-and-size',
      'uncertain municipality-without-annex-type',
      'note mixed-registration',
      'note exempted',
      'uncertain exemption-impossible',
      'watch no-representative',
      'note outside-other-act',
    ]);
    for (const { text } of Object.values(flagTexts)) {
      expect(text.da).toMatch(/\w{3}/);
      expect(text.en).toMatch(/\w{3}/);
      expect(text.da).not.toBe(text.en);
    }
  });
});
