import {
  firstRejection,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import type { Contact } from './supplier.contents.ts';
import { basis, isMailbox, texts } from './supplier-rules.ts';

const mostContacts = 20;

export function refuseContacts(contacts: readonly Contact[]): Rejection | undefined {
  return firstRejection(contacts.length > mostContacts && tooMany(), ...contacts.map(refuseContact));
}

export function tidyContacts(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.map(({ id, name, email, phone, title, language }) => ({
    id,
    name: tidyText(name),
    email: email.normalize('NFC').trim().toLowerCase(),
    phone: tidyOptionalText(phone),
    title: tidyOptionalText(title),
    language,
  }));
}

function refuseContact({ name, email, phone, title }: Contact, index: number): Rejection | undefined {
  const at = (field: string): string => `contacts.${index}.${field}`;
  return firstRejection(
    refuseText(name, { ...texts.contactName, field: at('name') }),
    !isMailbox(email.trim()) && mailboxMalformed(at('email')),
    refuseOptionalText(phone, { ...texts.contactPhone, field: at('phone') }),
    refuseOptionalText(title, { ...texts.contactTitle, field: at('title') }),
  );
}

function mailboxMalformed(field: string): Rejection {
  return reject(
    'CONTACT_EMAIL_MALFORMED',
    basis,
    {
      da: 'Skriv én e-mailadresse til kontakten, f.eks. navn@firma.dk: spørgsmål og koder sendes dertil.',
      en: 'Write one e-mail address for the contact, e.g. name@firm.com: questions and codes are sent there.',
    },
    field,
  );
}

function tooMany(): Rejection {
  return reject(
    'TOO_MANY_CONTACTS',
    basis,
    {
      da: `En leverandør kan have højst ${mostContacts} kontakter. Fjern dem, der ikke bruges.`,
      en: `A supplier can have at most ${mostContacts} contacts. Remove those that are not used.`,
    },
    'contacts',
  );
}
