import { describe, expect, it } from 'vitest';
import { deriveTier } from './tier.ts';

describe('deriving a tier', () => {
  it.each([
    [[0, 0, 0, 0, 0], 'T4', false],
    [[1, 0, 1, 2, 3], 'T4', false],
    [[1, 0, 1, 3, 3], 'T3', true],
    [[2, 1, 0, 0, 0], 'T3', false],
    [[0, 2, 0, 4, 2], 'T2', true],
    [[0, 3, 0, 1, 1], 'T2', false],
    [[0, 0, 3, 4, 4], 'T1', true],
    [[4, 0, 0, 0, 0], 'T1', false],
    [[4, 4, 4, 4, 4], 'T1', true],
  ] as const)(
    'takes the largest of C1 to C3 and raises it when C4 and C5 are 6 or more: %j',
    (factors, tier, raised) => {
      const [c1, c2, c3, c4, c5] = factors;
      expect(deriveTier({ c1, c2, c3, c4, c5 })).toMatchObject({ tier, raised });
    },
  );

  it('never rises when a factor falls', () => {
    const order = ['T1', 'T2', 'T3', 'T4'];
    const risen: number[] = [];
    for (let code = 0; code < 5 ** 5; code += 1) {
      const [c1, c2, c3, c4, c5] = [0, 1, 2, 3, 4].map((place) => Math.floor(code / 5 ** place) % 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const here = order.indexOf(deriveTier({ c1, c2, c3, c4, c5 }).tier);
      const less = order.indexOf(deriveTier({ c1: Math.max(0, c1 - 1), c2, c3, c4, c5: Math.max(0, c5 - 1) }).tier);
      if (less < here) risen.push(code);
    }
    expect(risen).toEqual([]);
  });

  it('says each step in both languages, and what the tier asks for', () => {
    const { steps, reassessMonths } = deriveTier({ c1: 4, c2: 0, c3: 0, c4: 4, c5: 2 });
    expect(steps.map(({ da }) => da)).toEqual([
      'Den største af afhængighed (4), adgang (0) og data (0) er 4.',
      'Udskiftelighed (4) og eksponering (2) er tilsammen 6: trinnet hæves med ét, men 4 er det højeste.',
      'Trin 4 giver niveau T1.',
    ]);
    expect(reassessMonths).toBe(12);
  });
});
