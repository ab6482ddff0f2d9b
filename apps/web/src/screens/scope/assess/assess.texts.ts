import { texts } from '../../../language/texts.ts';

export const assessTexts = texts('scope.assess', {
  scope: { da: 'Omfattelse', en: 'Scope' },
  title: { da: 'Vurdér omfattelsen', en: 'Assess the scope' },
  lead: {
    da: 'Svarene bliver en ny version. Den gælder først, når den er godkendt.',
    en: 'The answers become a new version. It applies only when it is approved.',
  },
  preview: { da: 'Se resultatet', en: 'See the result' },
  checkTitle: { da: 'Tjek vurderingen', en: 'Check the assessment' },
  checkLead: {
    da: 'Sådan læser Varsel svarene. Ret dem, eller skriv vurderingen i sporet.',
    en: 'This is how Varsel reads the answers. Correct them, or record the assessment.',
  },
  back: { da: 'Ret svarene', en: 'Correct the answers' },
  revision: { da: 'Hvad er ændret siden version {n}?', en: 'What changed since version {n}?' },
  record: { da: 'Registrér vurderingen', en: 'Record the assessment' },
  saved: {
    da: 'Kladden gemmes i denne browser, mens du skriver.',
    en: 'The draft is kept in this browser while you write.',
  },
});
