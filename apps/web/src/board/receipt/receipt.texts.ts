import { texts } from '../../language/texts.ts';

export const receiptTexts = texts('board.receipt', {
  approved: { da: 'Din godkendelse er registreret', en: 'Your approval is recorded' },
  refused: { da: 'Din afvisning er registreret', en: 'Your refusal is recorded' },
  abstained: { da: 'Det er registreret, at du undlod at stemme', en: 'Your abstention is recorded' },
  done: { da: 'Du skal ikke gøre mere.', en: 'There is nothing more to do.' },
  stillOpen: {
    da: 'Afstemningen er stadig åben: {n} af {of} har stemt. Resultatet står ved beslutningen, når det er nået.',
    en: 'The vote is still open: {n} of {of} have voted. The result stands at the decision once it is reached.',
  },
  noVote: { da: 'Du har ikke stemt om denne beslutning', en: 'You have not voted on this decision' },
  toDecision: { da: 'Til beslutningen', en: 'To the decision' },
  print: { da: 'Udskriv', en: 'Print' },
  next: { da: 'Næste beslutning', en: 'Next decision' },
});
