import type { Bilingual } from '@varsel/event-sourcing';

interface Kept {
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly provision: string;
}

/** What the erasure of a contact leaves, and the duty it is left for. */
export const keptOfContacts: readonly Kept[] = [
  {
    what: {
      da: 'At leverandøren havde en kontakt, og at nogen svarede, hvornår',
      en: 'That the supplier had a contact, and that somebody answered, when',
    },
    why: {
      da: 'Beviset for, at leverandøren blev spurgt og svarede. Det står under et tilfældigt id, uden navn.',
      en: 'Evidence that the supplier was asked and answered. It stands under a random id, without a name.',
    },
    provision: '§ 6, stk. 1, nr. 4; GDPR art. 17, stk. 3, litra b',
  },
  {
    what: { da: 'Leverandørens svar, bedømmelser og beslutninger', en: 'The supplier’s answers, scores and decisions' },
    why: {
      da: 'De er leverandørens, ikke kontaktens, og viser, hvad I vurderede sikkerheden ud fra. Hele sagen kan slettes, når dens tid er gået (vores skøn: fem år efter kontraktens ophør).',
      en: 'They are the supplier’s, not the contact’s, and show what you assessed security on. The whole record can be erased when its time is over (our reading: five years after the end of the contract).',
    },
    provision: '§ 6, stk. 1, nr. 4; GDPR art. 17, stk. 3, litra b',
  },
  {
    what: { da: 'Filer, der er lagt ved svarene', en: 'Files attached to the answers' },
    why: {
      da: 'De er beviser og ligger under deres fingeraftryk. Nævner en fil kontakten, så bed leverandøren om en uden navn.',
      en: 'They are evidence and lie under their fingerprint. Where one names the contact, ask the supplier for one without.',
    },
    provision: '§ 6, stk. 1, nr. 4',
  },
  {
    what: { da: 'Mails, der er sendt, og ældre sikkerhedskopier', en: 'Mails that were sent, and older backups' },
    why: {
      da: 'En sendt mail kan ikke kaldes tilbage. Gendannes en kopi, slettes kontakten igen, før nogen kan læse noget.',
      en: 'A mail that was sent cannot be called back. When a copy is restored, the contact is erased again before anybody can read anything.',
    },
    provision: '§ 6, stk. 1, nr. 3',
  },
];
