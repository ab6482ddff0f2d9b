import { texts } from '../../language/texts.ts';

export const erasureTexts = texts('people.erasure', {
  goes: { da: 'Det slettes', en: 'What is erased' },
  stays: { da: 'Det bliver', en: 'What stays' },
  count: { da: '{what} ({n})', en: '{what} ({n})' },
  ground: { da: 'Hvorfor? (GDPR art. 17, stk. 1)', en: 'Why? (GDPR art. 17(1))' },
  needGround: { da: 'Vælg, hvorfor der slettes.', en: 'Choose why it is erased.' },
  needTick: { da: 'Sæt hak ved, at det ikke kan fortrydes.', en: 'Tick that it cannot be undone.' },
  NO_LONGER_NEEDED: {
    da: 'Oplysningerne er ikke længere nødvendige (litra a)',
    en: 'The data are no longer needed (a)',
  },
  CONSENT_WITHDRAWN: { da: 'Samtykket er trukket tilbage (litra b)', en: 'Consent was withdrawn (b)' },
  OBJECTION: {
    da: 'Personen gør indsigelse, og intet vejer tungere (litra c)',
    en: 'The person objects and nothing weighs more (c)',
  },
  UNLAWFUL: { da: 'Oplysningerne er behandlet ulovligt (litra d)', en: 'The data were used unlawfully (d)' },
  LEGAL_OBLIGATION: { da: 'En lov kræver, at de slettes (litra e)', en: 'A law demands their erasure (e)' },
  tick: {
    da: 'Jeg ved, at sletningen ikke kan fortrydes, heller ikke fra en sikkerhedskopi.',
    en: 'I know that the erasure cannot be undone, not even from a backup.',
  },
  refused: { da: 'Der kan ikke slettes nu', en: 'Nothing can be erased now' },
  back: { da: 'Fortryd', en: 'Cancel' },
});
