import { describe, expect, it } from 'vitest';
import { emptyAnswers, emptyMember } from './answers.ts';
import { missingAnswers } from './missing-answers.ts';

const given = { endsOn: '2025-12-31', employees: 300, turnoverMio: 0, balanceMio: 0, source: 'Årsrapport 2025' };

describe('answers that are missing', () => {
  it('are named field by field, in the order of the form', () => {
    expect(missingAnswers(emptyAnswers).map(({ field }) => field)).toEqual([
      'periods.0.endsOn',
      'periods.0.employees',
      'periods.0.turnoverMio',
      'periods.0.balanceMio',
      'periods.0.source',
    ]);
    expect(missingAnswers({ periods: [given], members: [emptyMember] })).toContainEqual({
      field: 'members.0.name',
      ask: 'missingName',
    });
  });

  it('are none when all is given: nought is an answer', () => {
    expect(missingAnswers({ periods: [given], members: [] })).toEqual([]);
  });
});
