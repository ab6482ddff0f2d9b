import { texts } from '../../language/texts.ts';

export const glossaryTexts = texts('portal.glossary', {
  title: { da: 'Ordliste', en: 'Glossary' },
  lead: {
    da: 'Lovens ord og Varsels egne, forklaret kort. Paragraffer er i NIS 2-loven, hvor intet andet står.',
    en: 'The words of the act and of Varsel, briefly explained. Sections are of the Danish NIS 2 Act unless stated otherwise.',
  },
  find: { da: 'Find et ord', en: 'Find a word' },
  found: {
    da: '{n, plural, =0 {Intet ord passer} one {# ord} other {# ord}}',
    en: '{n, plural, =0 {No word matches} one {# word} other {# words}}',
  },
  ours: { da: 'Varsels eget ord', en: 'A word of Varsel’s own' },
});
