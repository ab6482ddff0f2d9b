import { texts } from '../language/texts.ts';

export const peopleTexts = texts('people', {
  erased: { da: 'Slettet person', en: 'Erased person' },
  somebody: { da: 'en tidligere kollega', en: 'a former colleague' },
  program: { da: 'Program »{name}«', en: 'Program “{name}”' },
  someProgram: { da: 'et program med adgangsnøgle', en: 'a program with a service token' },
  system: { da: 'Varsel (automatisk)', en: 'Varsel (automatic)' },
  rule: { da: 'Varsel: {rule}', en: 'Varsel: {rule}' },
});
