import { texts } from '../language/texts.ts';

export const actsTexts = texts('incidents.acts', {
  back: { da: 'Tilbage', en: 'Back' },
  reason: { da: 'Hvorfor?', en: 'Why?' },
  reasonMissing: {
    da: 'Skriv hvorfor. Begrundelsen står i revisionssporet.',
    en: 'Write why. The reason stays in the audit trail.',
  },
});
