import { randomBytes } from 'node:crypto';
import { tenantId } from '@varsel/tenancy';
import { describe, expect, it } from 'vitest';
import { ERASED, openFields, sealedIn, sealFields, subjectsOf } from './personal.ts';
import { spotsOf } from './personal-paths.ts';

const where = { tenant: tenantId('0190a5b0-0000-7000-8000-000000000001'), eventId: 'event-1' };
const description = {
  title: { da: 'Kontakter', en: 'Contacts' },
  fields: {},
  personal: {
    'contacts.*.email': 'contacts.*.id',
    'contacts.*.phone': 'contacts.*.id',
    'emails.*': 'stream',
    answer: 'stream',
    list: 'stream',
  },
};
const data = {
  contacts: [
    { id: 'ane', email: 'ane@example.dk', phone: null, language: 'da' },
    { id: 'bo', email: 'bo@example.dk', phone: '12', language: 'en' },
  ],
  emails: ['a@example.dk', 'b@example.dk'],
  answer: { text: 'Åse', year: 3 },
  list: [1, 2],
};
const key = (id: string) => ({ id, secret: randomBytes(32) });

function sealed() {
  const subjects = subjectsOf(data, description, 'supplier-1');
  const keys = new Map([...new Set(subjects.values())].map((subject) => [subject, key(`key-of-${subject}`)]));
  const byId = new Map([...keys.values()].map((each) => [each.id, each]));
  return { stored: sealFields(data, subjects, keys, where), byId };
}

describe('personal values inside lists', () => {
  it('finds each of them, and nothing where nothing is', () => {
    expect(spotsOf(data, 'contacts.*.phone')).toEqual([{ path: 'contacts.1.phone', value: '12' }]);
    expect(spotsOf({ contacts: null }, 'contacts.*.phone')).toEqual([]);
    expect(spotsOf({}, 'contacts.*.phone')).toEqual([]);
  });

  it('seals each under the key of its own subject and gives all of them back', () => {
    const { stored, byId } = sealed();
    expect(JSON.stringify(stored)).not.toMatch(/example\.dk|Åse/);
    expect(sealedIn(stored)).toEqual({
      'contacts.0.email': 'key-of-ane',
      'contacts.1.email': 'key-of-bo',
      'contacts.1.phone': 'key-of-bo',
      'emails.0': 'key-of-supplier-1',
      'emails.1': 'key-of-supplier-1',
      'answer{}': 'key-of-supplier-1',
      'list[]': 'key-of-supplier-1',
    });
    expect(openFields(stored, byId, where)).toEqual(data);
  });

  it('keeps the form of what is left when one subject is erased, so that readers go on', () => {
    const { stored, byId } = sealed();
    byId.delete('key-of-bo');
    byId.delete('key-of-supplier-1');
    expect(openFields(stored, byId, where)).toEqual({
      contacts: [data.contacts[0], { id: 'bo', email: ERASED, phone: ERASED, language: 'en' }],
      emails: [ERASED, ERASED],
      answer: {},
      list: [],
    });
  });

  it('opens no value that was moved to another member of the list', () => {
    const { stored, byId } = sealed();
    const moved = structuredClone(stored) as typeof data & { $personal: Record<string, string> };
    const [one, other] = moved.contacts;
    if (one === undefined || other === undefined) throw new Error('Both contacts are there');
    [one.email, other.email] = [other.email, one.email];
    moved.$personal = { 'contacts.0.email': 'key-of-bo', 'contacts.1.email': 'key-of-ane' };
    expect(() => openFields(moved, byId, where)).toThrow();
  });

  it('refuses a value whose subject is not in the event', () => {
    const nobody = { contacts: [{ email: 'x@example.dk' }] };
    expect(() => subjectsOf(nobody, description, 's')).toThrow(/No subject/);
  });
});
