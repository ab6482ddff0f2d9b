import type { PeopleOutside } from '@varsel/event-store';

/** What files keep of people. Their bytes are evidence under their hash: who they name is for whoever uploaded them to weigh. */
export const filePeople: PeopleOutside = {
  columns: [
    {
      table: 'file',
      column: 'name',
      subject: { da: 'Den, filnavnet måtte nævne', en: 'Whoever the file name may name' },
      purpose: { da: 'Dokumentation for foranstaltninger og hændelser', en: 'Evidence of measures and incidents' },
      basis: 'GDPR art. 6(1)(c); § 6, stk. 1',
      erased: {
        da: 'Ikke med personen: beviset består, så længe det hører til en post',
        en: 'Not with the person: evidence stays as long as a record rests on it',
      },
    },
    {
      table: 'file',
      column: 'uploaded_by',
      subject: { da: 'Den, der lagde filen op (id)', en: 'Who uploaded it (id)' },
      purpose: { da: 'Hvem der lagde beviset op', en: 'Who uploaded the evidence' },
      basis: 'GDPR art. 6(1)(c); § 6, stk. 1',
      erased: { da: 'Består: et id uden navn', en: 'Stays: an id without a name' },
    },
  ],
  forgets: [],
};
