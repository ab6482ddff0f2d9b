import type { Sentence } from '../report/finding-texts.ts';

export const pageTexts = {
  name: { da: 'Varsel', en: 'Varsel' },
  title: { da: 'Kontrollér en revisionspakke', en: 'Verify an audit bundle' },
  lead: {
    da: 'Siden regner hele loggen efter i din egen browser. Intet sendes nogen steder hen, og der er ikke brug for en forbindelse.',
    en: 'The page recomputes the whole log in your own browser. Nothing is sent anywhere, and no connection is needed.',
  },
  drop: { da: 'Træk pakken hertil, eller vælg en fil', en: 'Drag the bundle here, or choose a file' },
  file: { da: 'En zip-fil fra Varsel', en: 'A zip file from Varsel' },
  anchors: { da: 'Nøgler, du stoler på', en: 'Keys you trust' },
  why: {
    da: 'Få dem fra organisationen ad en anden vej end pakken. Uden dem viser kontrollen kun, at pakken stemmer i sig selv.',
    en: 'Obtain them from the organisation by another way than the bundle. Without them the check only shows that the bundle agrees with itself.',
  },
  key: { da: 'Loggens nøgle', en: 'Key of the log' },
  witness: { da: 'Vidners nøgler', en: 'Keys of witnesses' },
  oneALine: { da: '(én pr. linje)', en: '(one a line)' },
  organisation: { da: 'Organisationens id', en: 'Id of the organisation' },
  organisationHelp: {
    da: 'Nøglerne er fælles for alle organisationer på en installation; kun id’et siger, hvis log det er. Organisationen finder det i portalen under Revisionsspor, Kontrollér revisionsloggen, som »Loggens navn« (varsel/log/<id>). Tag det ikke fra pakken.',
    en: 'All organisations of an installation share the keys; only the id says whose log it is. The organisation finds it in the portal under Audit trail, Verify the audit log, as “Name of the log” (varsel/log/<id>). Do not take it from the bundle.',
  },
  wrongOrganisation: { da: 'Det er ikke en organisations id: {id}', en: 'This is not the id of an organisation: {id}' },
  wrongKey: {
    da: 'I feltet »{field}« står noget, der ikke er en sådan nøgle: {key}',
    en: 'The field “{field}” holds something that is no such key: {key}',
  },
  changed: {
    da: 'Du er ved at ændre, hvad du stoler på. Det, der blev kontrolleret før, gælder ikke længere.',
    en: 'You are changing what you trust. What was verified before no longer counts.',
  },
  again: { da: 'Kontrollér igen', en: 'Verify again' },
  reading: { da: 'Kontrollerer … {events} poster', en: 'Verifying … {events} entries' },
  wrong: { da: 'Hvad der er galt', en: 'What is wrong' },
  facts: { da: 'Hvad pakken viser', en: 'What the bundle shows' },
  remarks: { da: 'Bemærk', en: 'Note' },
  language: { da: 'English', en: 'Dansk' },
} satisfies Readonly<Record<string, Sentence>>;
