import { texts } from '../language/texts.ts';

export const changeTableTexts = texts('past.changeTable', {
  field: { da: 'Felt', en: 'Field' },
  before: { da: 'Før', en: 'Before' },
  after: { da: 'Efter', en: 'After' },
  whole: { da: 'Vis det hele', en: 'Show all of it' },
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  nothing: { da: 'Intet', en: 'Nothing' },
});
