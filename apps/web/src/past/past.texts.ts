import { texts } from '../language/texts.ts';

export const pastTexts = texts('past', {
  look: { da: 'Vis som på …', en: 'As known at …' },
  region: { da: 'Tidsrejse', en: 'Looking at the past' },
  standing: { da: 'Som registreret {time}', en: 'As recorded {time}' },
  frozen: {
    da: 'Du ser, hvad organisationen havde registreret dengang. Intet kan ændres her.',
    en: 'You see what the organisation had recorded then. Nothing can be changed here.',
  },
  names: {
    da: 'Navne på personer er dem, der gælder nu. Kladder vises ikke.',
    en: 'Names of people are those of now. Drafts are not shown.',
  },
  change: { da: 'Skift tidspunkt', en: 'Change moment' },
  now: { da: 'Tilbage til nu', en: 'Back to now' },
  since: { da: 'Hvad har ændret sig siden?', en: 'What has changed since?' },
  printed: { da: 'Som registreret {time}. Ikke det, der gælder nu.', en: 'As recorded {time}. Not what holds now.' },
  noMoment: { da: 'Det tidspunkt kan ikke vises', en: 'That moment cannot be shown' },
  unreadable: {
    da: 'Adressen siger »{written}«, og det er ikke et tidspunkt med dato, klokkeslæt og tidszone. Vælg et tidspunkt, eller gå tilbage til nu.',
    en: 'The address says “{written}”, which is not a moment with date, time and offset. Choose a moment or go back to now.',
  },
  ofNow: { da: 'Kontrollen er altid af nu', en: 'Verifying is always about now' },
  ofNowBody: {
    da: 'En log er intakt nu, eller også er den det ikke. Den viser selv, hvad der var underskrevet hvornår. Gå tilbage til nu for at kontrollere den eller hente revisionspakken.',
    en: 'A log is intact now, or it is not. It shows by itself what was signed when. Go back to now to verify it or to download the audit bundle.',
  },
  doing: { da: 'Her gør man noget', en: 'This is a page for doing something' },
  doingBody: {
    da: 'I fortiden kan intet ændres. Gå tilbage til nu for at udfylde siden, eller gå til en anden side og læs, hvad der stod.',
    en: 'Nothing can be changed in the past. Go back to now to fill the page in, or go to another page and read what stood there.',
  },
});
