import { describe, expect, it } from 'vitest';
import { statute } from '../statute.ts';
import { entity, figures, ruleOf } from '../testing/entities.ts';
import { classify } from './classify.ts';
import type { ClassificationInput } from './input.ts';

const hospital = ['health.provider'];
const reasons = (input: ClassificationInput): readonly string[] => classify(input).reasons.map(({ da }) => da);
const partner = { ...figures(100), percent: 40 };

describe('the answer in sentences', () => {
  it.each([
    [entity(hospital, 300), 'Væsentlig enhed: § 4, stk. 1, nr. 1.', 'Essential entity: § 4(1) no. 1.'],
    [entity(hospital, 60), 'Vigtig enhed: § 5, stk. 1, nr. 1.', 'Important entity: § 5(1) no. 1.'],
    [entity(['domain-registration-services'], 5), 'Kun registrering: §§ 9 og 11.', 'Registration only: §§ 9 and 11.'],
    [entity(hospital, 300, { territory: 'GL' }), 'Ikke omfattet: § 34.', 'Not covered: § 34.'],
  ])('begins with the class and its provision', (input, da, en) => {
    expect(classify(input).reasons[0]).toEqual({ da, en });
  });

  it('goes on with the reason of the rule that decided, and ends there for an entity alone', () => {
    const large = entity(hospital, 300);
    expect(reasons(large)).toEqual([
      'Væsentlig enhed: § 4, stk. 1, nr. 1.',
      ruleOf(large, 'essential-by-size-staff').reason.da,
    ]);
  });

  it('says that neither class is reached when no rule decided', () => {
    expect(classify(entity(hospital, 10)).reasons[1]).toEqual(statute.neitherClass.obligation);
  });
});

describe('the sentence on the group', () => {
  const alone = entity(hospital, 60);

  it('tells how many employees were counted', () => {
    const [, , said] = classify({ ...alone, linked: [figures(1000)] }).reasons;
    expect(said?.da).toContain('60 egne ansatte bliver til 1.060');
    expect(said?.en).toContain('60 own employees become 1,060');
  });

  it('is said of a partner, and of a linked enterprise beside a partner', () => {
    expect(reasons({ ...alone, partners: [partner] })[2]).toContain('60 egne ansatte bliver til 100');
    expect(reasons({ ...alone, linked: [figures(10)], partners: [partner] })[2]).toContain('bliver til 110');
  });

  it('is not said of a group without members', () => {
    expect(reasons({ ...alone, linked: [], partners: [] })).toHaveLength(2);
  });

  it('gives the reason for leaving the group out', () => {
    const groupOverride = { reason: 'Egne systemer', approvedBy: 'Direktionen' };
    const [, , said, ...more] = classify({ ...alone, linked: [figures(400)], groupOverride }).reasons;
    expect(said).toEqual({
      da: 'Koncernen er holdt ude: Egne systemer',
      en: 'The group was left out: Egne systemer',
    });
    expect(more).toEqual([]);
  });
});
