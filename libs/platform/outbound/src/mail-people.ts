import type { Bilingual } from '@varsel/event-sourcing';
import type { PeopleOutside } from '@varsel/event-store';

const receiver = {
  subject: { da: 'Modtageren', en: 'The receiver' },
  basis: 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 10',
  erased: { da: 'Sammen med personen', en: 'With the person' },
} satisfies Readonly<Record<string, Bilingual | string>>;

/** What the queue of mail keeps of people; what a letter says is sealed and goes when it is sent. */
export const mailPeople: PeopleOutside = {
  columns: [
    {
      ...receiver,
      table: 'outbound_mail',
      column: 'to_address',
      purpose: { da: 'Hvor brevet skal hen', en: 'Where the letter goes' },
    },
    {
      ...receiver,
      table: 'outbound_mail',
      column: 'to_person',
      purpose: { da: 'Hvem brevet er til', en: 'Whom the letter is for' },
    },
    {
      ...receiver,
      table: 'outbound_mail',
      column: 'params',
      purpose: { da: 'Hvad brevet siger', en: 'What the letter says' },
    },
    {
      ...receiver,
      table: 'outbound_mail',
      column: 'last_error',
      purpose: { da: 'Hvorfor et brev ikke nåede frem', en: 'Why a letter did not arrive' },
    },
  ],
  forgets: [
    {
      what: { da: 'Breve til personen, sendte og usendte', en: 'Letters to the person, sent and unsent' },
      table: 'outbound_mail',
      where: 'outbound_mail.to_person::text = any (given.subjects) or outbound_mail.to_address = any (given.addresses)',
    },
  ],
};
