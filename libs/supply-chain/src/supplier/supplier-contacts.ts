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
import { basis, contactUnknown, isMailbox, texts } from './supplier-rules.ts';

const mostContacts = 20;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * `ours`: the ids a contact may stand under. What is written of a contact is encrypted under its id and erased with it:
 * an id of somebody’s choice could be a record’s.
 */
export function refuseContacts(contacts: readonly Contact[], ours: Iterable<string>): Rejection | undefined {
  const allowed = new Set(ours);
  return firstRejection(
    contacts.length > mostContacts && tooMany(),
    new Set(contacts.map(({ id }) => id)).size < contacts.length && contactTwice(),
    ...contacts.map(({ id }, index) => !allowed.has(id) && contactUnknown(`contacts.${index}.contact`)),
    ...contacts.map(refuseContact),
  );
}

/** Ids that were made here for contacts that are new. */
export function madeHere(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => UUID.test(id));
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

function contactTwice(): Rejection {
  return reject(
    'CONTACT_TWICE',
    basis,
    {
      da: 'Den samme kontakt står på listen to gange. Fjern den ene.',
      en: 'The same contact stands on the list twice. Remove one of them.',
    },
    'contacts',
  );
}
