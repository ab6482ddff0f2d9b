import { randomUUID } from 'node:crypto';
import { plainId } from '@varsel/graphql-vocabulary';
import { ErasureDesk } from '@varsel/identity';
import { Database, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anAskedSupplier,
  anOrganisation,
  ask,
  type AskedSupplier,
  type MailServer,
  mailServer,
  openQuestionnaire,
  type Person,
  refusalOf,
  startApp,
  supplierProfile,
  type TestApp,
} from '../harness/index.ts';

interface Check {
  readonly refusal: { readonly code: string; readonly message: { readonly da: string } } | null;
  readonly erased: readonly { readonly what: { readonly da: string }; readonly rows: number }[];
  readonly kept: readonly { readonly provision: string }[];
  readonly secondFactorBoundTo: string;
}

const CHECK = `query E($supplierId: ID!, $contact: String!) { supplierContactErasure(supplierId: $supplierId, contact: $contact) {
  refusal { code message { da } } erased { what { da } rows } kept { provision } secondFactorBoundTo } }`;
const FORMER = 'query F($supplierId: ID!) { formerSupplierContacts(supplierId: $supplierId) { contact name email } }';
const SUPPLIER = `query S($id: ID!) { supplier(id: $id) { contacts { name erased } history { title { da } } } }`;

const jytte = 'jytte@nordtal.example';
const per = 'per@nordtal.example';

describe('erase a contact of a supplier', () => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;
  let round: AskedSupplier;
  let other: AskedSupplier;

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url, worker: 'apart' });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse' });
    round = await anAskedSupplier(ada, jytte);
    other = await anAskedSupplier(ada, 'ruth@sydtal.example', { profile: { name: 'Sydtal A/S' } });
    const visitor = await openQuestionnaire(app, mail, jytte);
    await visitor.post('/api/supplier/invite', { name: 'Per', email: per, section: 'continuity', language: 'da' });
    await openQuestionnaire(app, mail, per);
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  const check = async ({ supplierId, contact }: Pick<AskedSupplier, 'supplierId' | 'contact'>): Promise<Check> =>
    (await ask<{ supplierContactErasure: Check }>(ada, CHECK, { supplierId, contact })).supplierContactErasure;
  const former = async () =>
    (
      await ask<{ formerSupplierContacts: readonly { contact: string; name: string }[] }>(ada, FORMER, {
        supplierId: round.supplierId,
      })
    ).formerSupplierContacts;
  const erase = (contact: string) => ({ supplierId: round.supplierId, contact, ground: 'NO_LONGER_NEEDED' });
  const rows = async (statement: string, address: string): Promise<number> => {
    const [row] = await app.app
      .get(Database)
      .inTenant(tenantId(ada.signedIn.organisationId), (sql) =>
        sql.query<{ count: number }>(`select count(*)::integer as count from ${statement} = $1`, [address]),
      );
    return row?.count ?? 0;
  };
  const known = (address: string) =>
    Promise.all(
      ['supplier_respondent where email', 'outbound_mail where to_address'].map((each) => rows(each, address)),
    );

  it('is refused while the contact is asked, with what to do; of a stranger too; nothing has changed', async () => {
    const { refusal } = await check(round);
    expect(refusal?.code).toBe('CONTACT_STILL_ASKED');
    expect(refusal?.message.da).toContain('Fjern først kontakten fra leverandøren');
    expect(await refusalOf(ada, 'eraseSupplierContact', erase(round.contact))).toBe('CONTACT_STILL_ASKED');
    expect(await refusalOf(ada, 'eraseSupplierContact', erase(other.contact))).toBe('CONTACT_UNKNOWN');
    expect(await known(jytte)).toEqual([1, 2]);
  });

  it('finds them among the former contacts once they are taken off, and counts what goes beside why the rest stays', async () => {
    expect(await former()).toEqual([]);
    await act(ada, 'setSupplierContacts', {
      supplierId: round.supplierId,
      contacts: [{ name: 'Kim Ny', email: 'kim@nordtal.example', language: 'DA' }],
    });
    expect(await former()).toEqual([{ contact: round.contact, name: 'Jytte Sørup', email: jytte }]);
    const { refusal, erased, kept, secondFactorBoundTo } = await check(round);
    expect(refusal).toBeNull();
    expect(secondFactorBoundTo).toBe(`erase:${round.contact}`);
    expect(erased.find(({ what }) => what.da.startsWith('Navn og e-mail'))?.rows).toBe(2);
    expect(kept.map(({ provision }) => provision)).toContain('§ 6, stk. 1, nr. 4; GDPR art. 17, stk. 3, litra b');
  });

  it('asks for a code given for this contact alone, and then leaves nothing of them or the colleague they asked', async () => {
    expect(await refusalOf(ada, 'eraseSupplierContact', erase(round.contact))).toBe('STEP_UP_REQUIRED');
    await ada.confirm('erase:somebody-else');
    expect(await refusalOf(ada, 'eraseSupplierContact', erase(round.contact))).toBe('STEP_UP_REQUIRED');
    await ada.confirm(`erase:${round.contact}`);
    await act(ada, 'eraseSupplierContact', erase(round.contact));
    await expect.poll(() => known(jytte), { timeout: 20_000 }).toEqual([0, 0]);
    expect(await known(per)).toEqual([0, 0]);
    await expect.poll(former, { timeout: 20_000 }).toEqual([]);
    expect(await refusalOf(ada, 'eraseSupplierContact', erase(round.contact))).toBe('PERSON_ERASED');
  });

  it('leaves the supplier, its course and whoever else is known there', async () => {
    const { supplier } = await ask<{ supplier: { contacts: readonly object[]; history: readonly object[] } }>(
      ada,
      SUPPLIER,
      { id: round.supplierId },
    );
    expect(supplier.contacts).toEqual([{ name: 'Kim Ny', erased: false }]);
    expect(supplier.history.length).toBeGreaterThanOrEqual(4);
    expect(await known('ruth@sydtal.example')).toEqual([1, 1]);
  });

  it('takes a contact off and erases them in one act where nothing waits for them', async () => {
    const { assessmentId, supplierId, contact } = other;
    await act(ada, 'withdrawQuestionnaire', { assessmentId, reason: 'Sendt til den forkerte' });
    await expect.poll(async () => (await check(other)).refusal, { timeout: 20_000 }).toBeNull();
    await ada.confirm(`erase:${contact}`);
    const objection = { supplierId, contact, ground: 'OBJECTION' };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const { receipt } = await act(ada, 'eraseSupplierContact', objection, key);
    const again = await act(ada, 'eraseSupplierContact', objection, key);
    expect(again.receipt).toEqual({ ...receipt, repeated: true });
    const { supplier } = await ask<{ supplier: { contacts: readonly object[] } }>(
      ada,
      SUPPLIER,
      { id: supplierId },
      { 'varsel-min-position': receipt.position },
    );
    expect(supplier.contacts).toEqual([]);
    await expect.poll(() => known('ruth@sydtal.example'), { timeout: 20_000 }).toEqual([0, 0]);
  });

  it.each(['', 'Hans Jensen, CPR 010101-0101', 'x'.repeat(60_000)])(
    'never lets a contact stand under an id of somebody’s choice: case %#',
    async (contact) => {
      const contacts = [{ contact, name: 'Under et valgt id', email: jytte, language: 'DA' }];
      const input = { supplierId: round.supplierId, contacts };
      expect(await refusalOf(ada, 'setSupplierContacts', input)).toBe('CONTACT_UNKNOWN');
    },
  );

  it('never lets one stand under the id of a record, a person or the organisation, and makes an id of its own instead', async () => {
    for (const contact of [ada.signedIn.personId, ada.signedIn.organisationId, plainId('Supplier', other.supplierId)]) {
      const contacts = [{ contact, name: 'Under et andet id', email: jytte, language: 'DA' }];
      const input = { supplierId: round.supplierId, contacts };
      expect(await refusalOf(ada, 'setSupplierContacts', input)).toBe('CONTACT_UNKNOWN');
      const profile = supplierProfile({ name: `Ny ${contact}` });
      const { id, receipt } = await act(ada, 'registerSupplier', { profile, contacts });
      const { supplier } = await ask<{ supplier: { contacts: readonly { contact: string; name: string }[] } }>(
        ada,
        'query S($id: ID!) { supplier(id: $id) { contacts { contact name } } }',
        { id },
        { 'varsel-min-position': receipt.position },
      );
      expect(supplier.contacts).toMatchObject([{ name: 'Under et andet id' }]);
      expect(supplier.contacts[0]?.contact).not.toBe(contact);
    }
  });

  it('destroys no key of a record, a person or the organisation, whatever an older list says', async () => {
    const desk = app.app.get(ErasureDesk);
    const tenant = tenantId(ada.signedIn.organisationId);
    for (const id of [ada.signedIn.personId, tenant, plainId('Supplier', round.supplierId)])
      expect(await desk.refuseTaken(tenant, [randomUUID(), id])).toMatchObject({ code: 'ERASES_SOMETHING_ELSE' });
    expect(await desk.refuseTaken(tenant, [round.contact, randomUUID()])).toBeUndefined();
  });
});
