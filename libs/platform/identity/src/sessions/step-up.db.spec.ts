import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundOrganisation, signInAgain, visitorAt } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';

const minute = 60_000;
let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const principalOf = (cookie: string) => app.services.sessions.authenticate({ cookie });

describe('give a fresh code for one thing', () => {
  it('keeps what it was given for until the next code, which replaces it', async () => {
    const ada = await foundOrganisation(app);
    expect(await principalOf(ada.cookie)).toMatchObject({ secondFactorBoundTo: null });
    app.clock.advance(minute);
    const answer = await ada.visitor.post('/api/step-up', { code: ada.app.code(), boundTo: 'decision-1:9f41' });
    expect(answer.body).toMatchObject({ secondFactorAt: app.clock.now(), boundTo: 'decision-1:9f41' });
    expect(await principalOf(ada.visitor.cookie)).toMatchObject({
      secondFactorAt: app.clock.now(),
      secondFactorBoundTo: 'decision-1:9f41',
    });
    app.clock.advance(minute);
    expect((await ada.visitor.post('/api/step-up', { code: ada.app.code() })).body).toMatchObject({ boundTo: null });
    expect(await principalOf(ada.visitor.cookie)).toMatchObject({ secondFactorBoundTo: null });
  });

  it('is another code than the one that was used; a wrong one binds nothing', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(minute);
    const code = ada.app.code();
    expect((await ada.visitor.post('/api/step-up', { code, boundTo: 'a' })).status).toBe(200);
    expect((await ada.visitor.post('/api/step-up', { code, boundTo: 'b' })).status).toBe(401);
    expect(await principalOf(ada.visitor.cookie)).toMatchObject({ secondFactorBoundTo: 'a' });
  });

  it('takes a recovery code once, and tells by mail that it was used', async () => {
    const ada = await foundOrganisation(app);
    const [code = ''] = ada.recoveryCodes;
    expect((await ada.visitor.post('/api/step-up', { code, boundTo: 'decision-1:9f41' })).status).toBe(200);
    expect((await ada.visitor.post('/api/step-up', { code, boundTo: 'decision-1:9f41' })).status).toBe(401);
    await app.sendMail();
    expect(app.mailbox.mails.find(({ to }) => to === ada.email)?.text).toContain('gendannelseskode');
  });

  it('refuses a name that is too long; 200 characters are not', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(minute);
    const give = (length: number) =>
      ada.visitor.post('/api/step-up', { code: ada.app.code(), boundTo: 'x'.repeat(length) });
    expect((await give(201)).body).toMatchObject({ code: 'BAD_INPUT', field: 'boundTo' });
    expect((await give(200)).status).toBe(200);
  });

  it('stays given for it when the person goes into an organisation of theirs, this one or another', async () => {
    const ada = await foundOrganisation(app);
    const form = { organisationName: 'Sydhavn', cvr: '40000001', personName: 'Ada Holm', language: 'da' };
    await visitorAt(app).post('/api/organisations', { ...form, email: ada.email, password: ada.password });
    app.clock.advance(minute);
    const bound = { code: ada.app.code(), boundTo: 'decision-1:1:9f41' };
    expect((await ada.visitor.post('/api/step-up', bound)).status).toBe(200);
    const { organisations } = (await ada.visitor.get('/api/session')).body as { organisations: { id: string }[] };
    expect(organisations).toHaveLength(2);
    for (const { id } of organisations) {
      expect((await ada.visitor.post('/api/sign-in/organisation', { organisationId: id })).status).toBe(200);
      expect(await principalOf(ada.visitor.cookie)).toMatchObject({ secondFactorBoundTo: 'decision-1:1:9f41' });
    }
    const refused = { status: 403, body: { code: 'STEP_UP_REQUIRED' } };
    expect(await ada.visitor.post('/api/totp/enrolment')).toMatchObject(refused);
    app.clock.advance(minute);
    expect((await ada.visitor.post('/api/step-up', { code: ada.app.code() })).status).toBe(200);
    const [first] = organisations;
    await ada.visitor.post('/api/sign-in/organisation', { organisationId: first?.id });
    expect((await ada.visitor.post('/api/totp/enrolment')).status).toBe(200);
  });

  it('does not follow into a new sign-in', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(minute);
    await ada.visitor.post('/api/step-up', { code: ada.app.code(), boundTo: 'decision-1:9f41' });
    app.clock.advance(minute);
    const again = await signInAgain(app, ada);
    expect(await principalOf(again.cookie)).toMatchObject({ secondFactorBoundTo: null });
    expect((await visitorAt(app).get('/api/session')).body).toMatchObject({ state: 'anonymous' });
  });
});
