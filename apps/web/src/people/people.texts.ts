import { texts } from '../language/texts.ts';

export const peopleTexts = texts('people', {
  somebody: { da: 'en tidligere kollega', en: 'a former colleague' },
});
