import { texts } from '../language/texts.ts';

export const boardTexts = texts('board', {
  over: { da: 'For bestyrelse og ledelse', en: 'For the management body' },
  overNamed: { da: '{name}, {organisation}', en: '{name}, {organisation}' },
  title: { da: 'Intet venter på dig', en: 'Nothing awaits you' },
  body: {
    da: 'Ingen beslutning er sendt til dig. Du behøver ikke holde øje med siden: når noget kræver din godkendelse, får du en mail med frist, og den fører hertil.',
    en: 'No decision has been sent to you. There is no need to watch this page: when something needs your approval you get a mail with its deadline, and it leads here.',
  },
  duty: {
    da: 'Efter NIS 2-lovens § 7 er det ledelsen, der godkender sikkerhedsforanstaltningerne og fører tilsyn med dem. Det kan ikke overlades til andre.',
    en: 'Under section 7 of the Danish NIS 2 Act the management body approves the security measures and oversees them. That cannot be left to others.',
  },
  listTitle: { da: 'Sådan bliver det', en: 'What to expect' },
  list1: {
    da: 'Én beslutning ad gangen: hvad du godkender, hvad der er ændret siden sidst, og hvem der ellers har taget stilling.',
    en: 'One decision at a time: what you approve, what has changed since last time, and who else has taken a position.',
  },
  list2: {
    da: 'Du ser den præcise ordlyd, før du siger ja, nej eller stiller et spørgsmål.',
    en: 'You see the exact wording before you say yes, no or ask a question.',
  },
  list3: {
    da: 'Bagefter er der intet mere, du skal gøre. Kvitteringen ligger her.',
    en: 'Afterwards there is nothing more to do. The receipt is kept here.',
  },
});
