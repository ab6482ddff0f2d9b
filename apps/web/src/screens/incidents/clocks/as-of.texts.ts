import { texts } from '../../../language/texts.ts';

export const asOfTexts = texts('incidents.as-of', {
  look: { da: 'Se på et tidspunkt', en: 'Look at a moment' },
  title: { da: 'Se, hvad I vidste dengang', en: 'See what you knew then' },
  help: {
    da: 'Siden vises, som den stod på det tidspunkt. Intet kan ændres der.',
    en: 'The page is shown as it stood at that moment. Nothing can be changed there.',
  },
  moment: { da: 'Tidspunkt', en: 'Moment' },
  show: { da: 'Vis siden dengang', en: 'Show the page then' },
  back: { da: 'Tilbage', en: 'Back' },
  missing: { da: 'Skriv et tidspunkt, der er gået.', en: 'Write a moment that has passed.' },
  standing: { da: 'Du ser {time}', en: 'You see {time}' },
  frozen: {
    da: 'Intet kan ændres her, og fristerne er dem, der gjaldt dengang.',
    en: 'Nothing can be changed here, and the deadlines are those that held then.',
  },
  now: { da: 'Tilbage til nu', en: 'Back to now' },
});
