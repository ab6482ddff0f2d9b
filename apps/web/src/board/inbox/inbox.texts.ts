import { texts } from '../../language/texts.ts';

export const inboxTexts = texts('board.inbox', {
  nothing: { da: 'Intet venter på dig', en: 'Nothing awaits you' },
  nothingBody: {
    da: 'Du behøver ikke holde øje med siden. Når noget kræver din godkendelse, får du en mail med frist, og den fører hertil.',
    en: 'There is no need to watch this page. When something needs your approval you get a mail with its deadline, and it leads here.',
  },
  waiting: {
    da: '{n, plural, one {Én beslutning venter på dig} =2 {To beslutninger venter på dig} =3 {Tre beslutninger venter på dig} other {# beslutninger venter på dig}}',
    en: '{n, plural, one {One decision awaits you} =2 {Two decisions await you} =3 {Three decisions await you} other {# decisions await you}}',
  },
  waitingBody: {
    da: 'Det tager et par minutter. Hav telefonen med koder ved hånden.',
    en: 'It takes a couple of minutes. Have the phone with your codes at hand.',
  },
  risksWait: {
    da: '{n, plural, one {Én risiko venter på ledelsens accept} other {# risici venter på ledelsens accept}}',
    en: '{n, plural, one {One risk awaits acceptance by management} other {# risks await acceptance by management}}',
  },
  risksWaitBody: {
    da: 'Ingen beslutning venter på din stemme. En af jer i ledelsen skal tage stilling til det, der står her.',
    en: 'No decision awaits your vote. One of you in the management body must take a position on what stands here.',
  },
  read: { da: 'Læs og tag stilling', en: 'Read and take a position' },
  openQuestions: {
    da: '{n, plural, one {Ét spørgsmål venter på svar} other {# spørgsmål venter på svar}}',
    en: '{n, plural, one {One question awaits an answer} other {# questions await an answer}}',
  },
  others: { da: 'Andre beslutninger', en: 'Other decisions' },
  notVoted: { da: 'du har ikke stemt', en: 'you have not voted' },
  APPROVE: { da: 'du godkendte', en: 'you approved' },
  REFUSE: { da: 'du afviste', en: 'you refused' },
  ABSTAIN: { da: 'du undlod at stemme', en: 'you abstained' },
  training: { da: 'Dine kurser efter § 7', en: 'Your courses under § 7' },
  expect: { da: 'Sådan bliver det', en: 'What to expect' },
  expect1: {
    da: 'Én beslutning ad gangen: hvad du godkender, hvad der er ændret siden sidst, og hvem der ellers har taget stilling.',
    en: 'One decision at a time: what you approve, what has changed since last time, and who else has taken a position.',
  },
  expect2: {
    da: 'Du ser den præcise ordlyd, før du siger ja, nej eller stiller et spørgsmål.',
    en: 'You see the exact wording before you say yes, no or ask a question.',
  },
  expect3: {
    da: 'Bagefter er der intet mere, du skal gøre. Kvitteringen ligger her.',
    en: 'Afterwards there is nothing more to do. The receipt is kept here.',
  },
});
