import type { Bilingual } from '@varsel/event-sourcing';

interface Kept {
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly provision: string;
}

/** What an erasure leaves, and the duty it is left for. That no period stands in the act is said where one is ours. */
export const keptThings: readonly Kept[] = [
  {
    what: { da: 'At nogen handlede, hvornår og i hvilken rolle', en: 'That somebody acted, when and in which role' },
    why: {
      da: 'Beviset for, hvem der kunne beslutte hvad. Det står under et tilfældigt id; i stedet for navnet vises »Slettet person«.',
      en: 'Evidence of who could decide what. It stands under a random id; “Erased person” is shown in place of the name.',
    },
    provision: '§ 6, stk. 1, nr. 9; GDPR art. 17, stk. 3, litra b',
  },
  {
    what: { da: 'Stemmer, pladser i ledelsen og kurser', en: 'Votes, seats in management and courses' },
    why: {
      da: 'Ledelsens godkendelse skal kunne vises. Den står under id’et, uden navn.',
      en: 'The approval by management must be shown. It stands under the id, without a name.',
    },
    provision: '§ 7',
  },
  {
    what: { da: 'Tekster, andre har skrevet i sager', en: 'Texts others wrote in records' },
    why: {
      da: 'Hændelser, vurderinger og begrundelser dokumenterer pligterne, og de hører til sagen. Søg på navnet i revisionssporet først; en sags tekster kan slettes, når dens tid er gået (vores skøn: fem år).',
      en: 'Incidents, assessments and reasons document the duties, and they belong to the record. Search for the name in the audit trail first; the texts of a record can be erased when its time is over (our reading: five years).',
    },
    provision: '§§ 6, 7 og 12-16; GDPR art. 17, stk. 3, litra b',
  },
  {
    what: { da: 'Filer, personen lagde op', en: 'Files the person uploaded' },
    why: {
      da: 'De er beviser og ligger under deres fingeraftryk. Nævner en fil personen, så lad den udgå dér, hvor den er brugt.',
      en: 'They are evidence and lie under their fingerprint. Where one names the person, take it out where it is used.',
    },
    provision: '§ 6, stk. 1',
  },
  {
    what: { da: 'Ældre sikkerhedskopier', en: 'Older backups' },
    why: {
      da: 'En kopi ændres ikke. Gendannes den, slettes personen igen, før nogen kan læse noget.',
      en: 'A copy is not changed. When it is restored, the person is erased again before anybody can read anything.',
    },
    provision: '§ 6, stk. 1, nr. 3',
  },
];
