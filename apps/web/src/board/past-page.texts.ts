import { texts } from '../language/texts.ts';

export const pastPageTexts = texts('board.past', {
  title: { da: 'Bestyrelsens sider viser altid nu', en: 'The board’s pages always show now' },
  body: {
    da: 'Her stemmer man, og det gør man nu. Hvad der stod på et tidligere tidspunkt, læser du i portalen.',
    en: 'This is where one votes, and one votes now. What stood at an earlier moment can be read in the portal.',
  },
  portal: { da: 'Se tidspunktet i portalen', en: 'See the moment in the portal' },
  now: { da: 'Vis nu', en: 'Show now' },
});
