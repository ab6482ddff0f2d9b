import { texts } from '../language/texts.ts';

export const obstaclesTexts = texts('decisions.obstacles', {
  toMeasure: { da: 'Vurdér § 6, stk. 1, nr. {number}', en: 'Assess § 6(1) no. {number}' },
  toRound: { da: 'Til gennemgangen af risikoen', en: 'To the round of risks' },
  toOpen: { da: 'Se det forslag, der venter', en: 'See the proposal that waits' },
  toBody: { da: 'Til ledelsens medlemmer', en: 'To the members of the management body' },
});
