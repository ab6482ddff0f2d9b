import type { PeopleOutside } from '@varsel/event-store';

/** What drafts keep of people. */
export const draftPeople: PeopleOutside = {
  columns: [
    {
      table: 'draft',
      column: 'content',
      subject: { da: 'Den, der skrev sidst', en: 'Who wrote last' },
      purpose: { da: 'At intet skrevet går tabt', en: 'That nothing written is lost' },
      basis: 'GDPR art. 6(1)(f)',
      erased: { da: 'Sammen med personen, og når der indsendes', en: 'With the person, and on submission' },
    },
  ],
  forgets: [
    {
      what: { da: 'Kladder, personen skrev på sidst', en: 'Drafts the person wrote in last' },
      table: 'draft',
      where: 'draft.edited_by = any (given.subjects)',
    },
  ],
};
