import { isRejection } from '@varsel/event-sourcing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundToErasure, ErasePerson, erasePerson } from '../organisation/erase-person.ts';
import { tenantId } from '@varsel/tenancy';
import { acceptInvitation, foundOrganisation, type SignedIn, visitorAt } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';
import { stepsIn } from '../testing/steps.ts';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const { contextOf, invite, linkTo } = stepsIn(() => app);
let number = 30_000_000;

/** A founder who sends the form again; the account has another organisation, so it stays. */
async function founder() {
  number += 2;
  const form = {
    ...{ organisationName: 'Vesthavn', cvr: String(number), personName: 'Ada Holm', language: 'da' },
    ...{ email: `ada-${crypto.randomUUID()}@vesthavn.dk`, password: 'hane-tirsdag-kobber-92-vifte' },
  };
  const ada = await foundOrganisation(app, form);
  const again = () => visitorAt(app).post('/api/organisations', form);
  const second = { ...form, organisationName: 'Østhavn', cvr: String(number + 1) };
  expect((await visitorAt(app).post('/api/organisations', second)).status).toBe(201);
  return { ada, again };
}

const memberships = async ({ personId }: SignedIn) => {
  const { rows } = await app.database.admin.query('select 1 from membership where person = $1', [personId]);
  return rows.length;
};

describe('found an organisation by the same form again', () => {
  it('makes whole what a crash between the event and the row left', async () => {
    const { ada, again } = await founder();
    await app.database.admin.query('delete from membership where person = $1', [ada.personId]);
    expect((await again()).status).toBe(201);
    expect(await memberships(ada)).toBe(1);
  });

  it('does not bring back a founder who was removed or erased', async () => {
    const { ada, again } = await founder();
    await invite(ada, `bo-${ada.email}`, ['administrator']);
    const bo = await acceptInvitation(app, await linkTo(`bo-${ada.email}`), 'Bo Lund');
    const context = await contextOf(bo);
    const secondFactor = { at: context.receivedAt, boundTo: boundToErasure(ada.personId) };
    const erasure = { kind: 'person', subjects: [ada.personId], ground: 'objection' } as const;
    const erased = new ErasePerson({ person: ada.personId, ...erasure });
    expect(isRejection(await app.acts.run(erasePerson, erased, { ...context, secondFactor }))).toBe(false);
    await app.services.directory.endMembership(tenantId(ada.organisationId), ada.personId);
    const answer = await again();
    expect([answer.status, answer.body]).toEqual([409, expect.objectContaining({ code: 'ORGANISATION_LEFT' })]);
    expect(await memberships(ada)).toBe(0);
  });
});

describe('a name that stands in mails to others', () => {
  const form = (names: object) => ({
    ...{ organisationName: 'Nordhavn', cvr: '31999999', personName: 'Ada Holm', language: 'da' },
    ...{ email: `navn-${crypto.randomUUID()}@havn.dk`, password: 'hane-tirsdag-kobber-92-vifte' },
    ...names,
  });

  it.each(['Se http://evil.example', 'www.evil.example', 'x'.repeat(101)])('is refused as %j', async (name) => {
    const visitor = visitorAt(app);
    expect((await visitor.post('/api/organisations', form({ organisationName: name }))).body).toMatchObject({
      ...{ code: 'ORGANISATION_NAME', field: 'organisationName' },
      message: {
        da: expect.stringContaining('webadresse') as string,
        en: expect.stringContaining('web address') as string,
      },
    });
    expect((await visitor.post('/api/organisations', form({ personName: name }))).body).toMatchObject({
      ...{ code: 'PERSON_NAME', field: 'personName' },
      message: {
        da: expect.stringContaining('webadresse') as string,
        en: expect.stringContaining('web address') as string,
      },
    });
  });

  it.each([
    ['organisationName', 'Penn\u200b\u202e'],
    ['personName', 'P\u202eT'],
  ])('is refused when %s holds signs nobody sees', async (field, name) => {
    const answer = await visitorAt(app).post('/api/organisations', form({ [field]: name }));
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'TEXT_UNREADABLE', field }]);
  });

  it('is taken when it is a name, and stands in quotation marks in the mail', async () => {
    const ada = await foundOrganisation(app, { organisationName: 'Nets.eu A/S', personName: 'Å. P. Møller' });
    await invite(ada, `gaest-${ada.email}`);
    await app.sendMail();
    expect(app.mailbox.mails.find(({ to }) => to === `gaest-${ada.email}`)?.text).toContain(
      '»Nets.eu A/S« har inviteret',
    );
  });
});
