import { texts } from '../language/texts.ts';

export const peopleTexts = texts('people', {
  erased: { da: 'Slettet person', en: 'Erased person' },
  somebody: { da: 'en tidligere kollega', en: 'a former colleague' },
});
