import { instant, isRejection } from '@varsel/event-sourcing';
import { tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation, foundOrganisation, goodPassword, signInAgain, visitorAt } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';
import { stepsIn } from '../testing/steps.ts';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const { contextOf, invite, linkTo, roleOf } = stepsIn(() => app);
const lookAt = (token: string) => visitorAt(app).post('/api/invitations/look', { token });

describe('invite a person', () => {
  it('mails a link that opens the organisation with the roles it names, once', async () => {
    const ada = await foundOrganisation(app, { organisationName: 'Havnens Laboratorium' });
    await invite(ada, 'Iben@Havn.dk', ['auditor', 'board-member']);
    const token = await linkTo('iben@havn.dk');
    expect((await lookAt(token)).body).toEqual({
      ...{
        organisationName: 'Havnens Laboratorium',
        email: 'iben@havn.dk',
        roles: ['auditor', 'board-member'],
        hasAccount: false,
      },
    });
    const iben = await acceptInvitation(app, token, 'Iben Krag');
    expect([iben.organisationId, await roleOf(iben)]).toEqual([ada.organisationId, ['auditor', 'board-member']]);
    expect((await lookAt(token)).status).toBe(404);
    expect(
      (await visitorAt(app).post('/api/invitations/accept', { token, name: 'Eve', password: goodPassword })).status,
    ).toBe(404);
  });

  it('lets one of two who use the link at the same moment in', async () => {
    const ada = await foundOrganisation(app);
    await invite(ada, 'par@havn.dk');
    const token = await linkTo('par@havn.dk');
    const answers = await Promise.all(
      ['hane-tirsdag-kobber-1', 'vifte-onsdag-kobber-2'].map((password) =>
        visitorAt(app).post('/api/invitations/accept', { token, name: 'Par Holm', password }),
      ),
    );
    // Whoever is late finds the link used, or the account made with another password: it depends on how late.
    const [first, second] = answers.map(({ status }) => status).toSorted();
    expect(first).toBe(200);
    expect([401, 404]).toContain(second);
  });

  it('expires after seven days, and works again when sent again; the old link does not', async () => {
    const ada = await foundOrganisation(app);
    const invitation = await invite(ada, 'sen@havn.dk');
    const old = await linkTo('sen@havn.dk');
    expect((await lookAt(old)).status).toBe(200);
    app.clock.advance(7 * 24 * 3_600_000);
    expect((await lookAt(old)).status).toBe(404);
    const again = await signInAgain(app, ada);
    expect(isRejection(await app.services.office.resend(invitation, await contextOf(again)))).toBe(false);
    const renewed = await linkTo('sen@havn.dk');
    expect(renewed).not.toBe(old);
    expect([(await lookAt(old)).status, (await lookAt(renewed)).status]).toEqual([404, 200]);
  });

  it('is not written anew when it was accepted, and stands for no other address', async () => {
    const ada = await foundOrganisation(app);
    const context = await contextOf(ada);
    const invited = (email: string) => app.services.office.invite(['auditor'], { email, language: 'da' }, context);
    await invited('eva@havn.dk');
    expect(await invited('eva@havn.dk')).toMatchObject({ repeated: true });
    expect(await invited('per@havn.dk')).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await acceptInvitation(app, await linkTo('eva@havn.dk'), 'Eva Lund');
    // As an erasure leaves it.
    const tenant = tenantId(ada.organisationId);
    await app.database.admin.query(
      `begin; select set_config('app.tenant', '${tenant}', true);
       delete from invitation where email = 'eva@havn.dk'; delete from person where email = 'eva@havn.dk'; commit`,
    );
    expect(await invited('eva@havn.dk')).toMatchObject({ repeated: true });
    expect(await app.services.invitations.emailOf(tenant, context.commandId)).toBeUndefined();
  });

  it('keeps its newest link when what sent an older one comes again', async () => {
    const ada = await foundOrganisation(app);
    const invitation = await invite(ada, 'igen@havn.dk');
    const first = await contextOf(ada);
    await app.services.office.resend(invitation, first);
    await app.services.office.resend(invitation, await contextOf(ada));
    const newest = await linkTo('igen@havn.dk');
    expect(await app.services.office.resend(invitation, first)).toMatchObject({ repeated: true });
    expect(await linkTo('igen@havn.dk')).toBe(newest);
    expect((await lookAt(newest)).status).toBe(200);
  });

  it('is worth nothing when withdrawn', async () => {
    const ada = await foundOrganisation(app);
    const invitation = await invite(ada, 'fortrudt@havn.dk');
    const token = await linkTo('fortrudt@havn.dk');
    await app.services.office.withdraw(invitation, await contextOf(ada));
    expect((await lookAt(token)).status).toBe(404);
    expect(await app.services.board.list(tenantId(ada.organisationId))).toMatchObject([
      { email: 'fortrudt@havn.dk', status: 'withdrawn' },
    ]);
  });

  it('lets a person with an account in by that account’s password alone', async () => {
    const [ada, eve] = [await foundOrganisation(app), await foundOrganisation(app)];
    await invite(ada, eve.email);
    const token = await linkTo(eve.email);
    expect((await lookAt(token)).body).toMatchObject({ hasAccount: true });
    const wrong = await visitorAt(app).post('/api/invitations/accept', {
      token,
      name: 'Eve Lund',
      password: 'vifte-onsdag-kobber-2',
    });
    expect([wrong.status, (await lookAt(token)).status]).toEqual([401, 200]);
    const visitor = visitorAt(app);
    expect(
      (await visitor.post('/api/invitations/accept', { token, name: 'Eve Lund', password: eve.password })).body,
    ).toEqual({ next: 'totp' });
    expect((await visitor.post('/api/sign-in/totp', { code: eve.app.code() })).body).toEqual({
      next: 'choose-organisation',
    });
    expect((await visitor.get('/api/session')).body).toMatchObject({
      organisations: expect.arrayContaining([{ id: ada.organisationId, name: expect.any(String) as string }]) as object,
    });
    expect((await visitor.post('/api/sign-in/organisation', { organisationId: crypto.randomUUID() })).status).toBe(404);
    expect((await visitor.post('/api/sign-in/organisation', { organisationId: ada.organisationId })).body).toEqual({
      next: 'done',
    });
    expect((await visitor.get('/api/session')).body).toMatchObject({
      organisation: { id: ada.organisationId },
      roles: ['auditor'],
    });
  });

  it('is sent again only after a fresh code, and a refusal costs no mail of the three a day', async () => {
    const ada = await foundOrganisation(app);
    const invitation = await invite(ada, 'igen@havn.dk');
    const given = async () => ({ ...(await contextOf(ada)), commandId: crypto.randomUUID() });
    for (let count = 0; count < 4; count += 1) {
      const old = { ...(await given()), secondFactor: { at: instant('2026-11-22T07:00:00Z'), boundTo: null } };
      expect(await app.services.office.resend(invitation, old)).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    }
    expect(isRejection(await app.services.office.resend(invitation, await given()))).toBe(false);
    expect(isRejection(await app.services.office.resend(invitation, await given()))).toBe(false);
    expect(await app.services.office.resend(invitation, await given())).toMatchObject({ code: 'INVITATION_MAILS' });
  });

  it('sends three mails a day to one address at most, and refuses somebody who is there', async () => {
    const ada = await foundOrganisation(app);
    for (let count = 0; count < 3; count += 1) await invite(ada, 'fyldt@havn.dk');
    await expect(invite(ada, 'fyldt@havn.dk')).rejects.toThrow('INVITATION_MAILS');
    await expect(invite(ada, ada.email.toUpperCase())).rejects.toThrow('PERSON_PRESENT');
    await expect(invite(ada, 'ingen adresse')).rejects.toThrow('EMAIL_MALFORMED');
  });

  it('counts the mails to an address for each organisation apart: nobody uses up another’s, or is told of them', async () => {
    const [tora, ida] = [await foundOrganisation(app), await foundOrganisation(app)];
    const email = 'nyansat@lindevaerk.example';
    for (let count = 0; count < 3; count += 1) await invite(tora, email);
    await expect(invite(tora, email.toUpperCase())).rejects.toThrow('INVITATION_MAILS');
    const invitation = await invite(ida, email);
    expect((await lookAt(await linkTo(email))).body).toMatchObject({ email });
    const again = async () =>
      app.services.office.resend(invitation, { ...(await contextOf(ida)), commandId: crypto.randomUUID() });
    expect([isRejection(await again()), isRejection(await again())]).toEqual([false, false]);
    expect(await again()).toMatchObject({
      ...{ code: 'INVITATION_MAILS', field: 'email' },
      message: { da: expect.stringMatching(/^Organisationen har sendt tre/) as string },
    });
  });

  it('lets one organisation write to 200 addresses a day, and another go on', async () => {
    const [ada, eva] = [await foundOrganisation(app), await foundOrganisation(app)];
    const { tenant } = await contextOf(ada);
    for (let count = 0; count < 200; count += 1)
      await app.services.guesses.within('invitation-organisation', tenant, 200);
    await expect(invite(ada, 'en-mere@havn.dk')).rejects.toThrow('INVITATION_MAILS');
    await expect(invite(eva, 'den-anden@havn.dk')).resolves.toBeDefined();
  });

  it('writes a repeated request once', async () => {
    const ada = await foundOrganisation(app);
    const context = await contextOf(ada);
    const send = () => app.services.office.invite(['auditor'], { email: 'to@havn.dk', language: 'en' }, context);
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.map((outcome) => !isRejection(outcome) && outcome.version)).toEqual([4, 4]);
    await app.sendMail();
    expect(app.mailbox.mails.filter(({ to }) => to === 'to@havn.dk')).toMatchObject([
      { subject: 'You are invited to Varsel' },
    ]);
  });
});
