import { texts } from '../language/texts.ts';

export const doorTexts = texts('session.door', {
  scopeCheck: { da: 'Er I omfattet?', en: 'Are you covered?' },
  glossary: { da: 'Ordliste', en: 'Glossary' },
  accessibility: { da: 'Tilgængelighed', en: 'Accessibility' },
});
