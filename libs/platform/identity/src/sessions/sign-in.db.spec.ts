import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../accounts/totp.ts';
import { foundOrganisation, goodPassword, signInAgain, visitorAt } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';

const minute = 60_000;
let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const bodyWithoutId = ({ body }: { body: unknown }): object => ({ ...(body as object), requestId: '' });

describe('sign in', () => {
  it('opens the organisation after password and code', async () => {
    const ada = await foundOrganisation(app, {
      personName: 'Ada Sørensen Holm',
      organisationName: 'Nordhavn Sygehuse',
    });
    const { visitor } = await signInAgain(app, ada);
    expect((await visitor.get('/api/session')).body).toMatchObject({
      ...{ state: 'open', roles: ['administrator'], language: 'da', demo: true },
      person: { id: ada.personId, name: 'Ada Sørensen Holm', email: ada.email, initials: 'AH' },
      organisation: { id: ada.organisationId, name: 'Nordhavn Sygehuse' },
    });
  });

  it('shows nothing of the organisation before the app is connected', async () => {
    const visitor = visitorAt(app);
    const form = {
      organisationName: 'Vestby',
      cvr: '20000001',
      personName: 'Bo Lund',
      email: 'bo@vestby.dk',
      password: goodPassword,
      language: 'en',
    };
    expect((await visitor.post('/api/organisations', form)).body).toEqual({ next: 'enrol-totp' });
    expect((await visitor.get('/api/session')).body).toEqual({ state: 'enrol-totp', language: 'en', demo: true });
    expect((await visitor.get('/api/session/list')).status).toBe(401);
    expect((await visitor.post('/api/sign-in/organisation', { organisationId: 'x' })).status).toBe(401);
    expect((await visitor.post('/api/sign-in/totp', { code: '123456' })).status).toBe(401);
  });

  it('answers an unknown address and a wrong password with the same words', async () => {
    const ada = await foundOrganisation(app);
    const wrong = await visitorAt(app).post('/api/sign-in', { email: ada.email, password: 'kobber-hane-tirsdag-17' });
    const unknown = await visitorAt(app).post('/api/sign-in', {
      email: 'nobody@example.dk',
      password: 'kobber-hane-tirsdag-17',
    });
    expect([wrong.status, bodyWithoutId(wrong), wrong.headers['set-cookie']]).toEqual([
      unknown.status,
      bodyWithoutId(unknown),
      undefined,
    ]);
    expect(wrong.status).toBe(401);
  });

  it('takes a code once, also when it arrives eight times at the same moment', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(2 * minute);
    const visitors = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const visitor = visitorAt(app);
        await visitor.post('/api/sign-in', { email: ada.email, password: ada.password });
        return visitor;
      }),
    );
    const code = ada.app.code();
    const answers = await Promise.all(visitors.map((visitor) => visitor.post('/api/sign-in/totp', { code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401, 401, 401, 401, 401]);
    expect((await signInAgain(app, ada)).cookie).not.toBe(ada.cookie);
  });

  it('takes a recovery code once, and tells the person', async () => {
    const ada = await foundOrganisation(app);
    const signIn = async (code: string) => {
      const visitor = visitorAt(app);
      await visitor.post('/api/sign-in', { email: ada.email, password: ada.password });
      return visitor.post('/api/sign-in/recovery', { code });
    };
    const [first = '', second = ''] = ada.recoveryCodes;
    expect((await signIn(first)).body).toEqual({ next: 'done' });
    expect((await signIn(first)).status).toBe(401);
    expect((await signIn(second.toUpperCase())).status).toBe(200);
    await app.sendMail();
    expect(app.mailbox.mails.filter(({ to }) => to === ada.email)).toHaveLength(2);
  });
});

describe('connect an app', () => {
  it('is not taken over by a second sign-in with the password', async () => {
    const form = {
      organisationName: 'Østby',
      cvr: '20000002',
      personName: 'Liv Dam',
      email: 'liv@oestby.dk',
      password: goodPassword,
      language: 'da',
    };
    const [rightful, thief] = [visitorAt(app), visitorAt(app)];
    await rightful.post('/api/organisations', form);
    await thief.post('/api/sign-in', { email: form.email, password: form.password });
    const secrets = await Promise.all(
      [rightful, thief].map(
        async (visitor) => ((await visitor.post('/api/totp/enrolment')).body as { secret: string }).secret,
      ),
    );
    const [mine = '', theirs = ''] = secrets;
    expect((await rightful.post('/api/totp/enrolment/confirm', { code: codeAt(mine, app.clock.now()) })).status).toBe(
      200,
    );
    expect((await thief.post('/api/totp/enrolment/confirm', { code: codeAt(theirs, app.clock.now()) })).status).toBe(
      401,
    );
  });

  it('is changed from an open session only within five minutes of a fresh code', async () => {
    const ada = await foundOrganisation(app);
    expect((await ada.visitor.post('/api/totp/enrolment')).status).toBe(200);
    app.clock.advance(5 * minute + 1);
    expect((await ada.visitor.post('/api/totp/enrolment')).body).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    await ada.visitor.post('/api/step-up', { code: ada.app.code() });
    expect((await ada.visitor.post('/api/totp/enrolment')).status).toBe(200);
  });
});

describe('keep secrets', () => {
  it('stores none that could be used again', async () => {
    const ada = await foundOrganisation(app);
    const secret = ada.cookie.slice('varsel='.length);
    const { rows } = await app.database.admin.query<{ dump: string }>(
      `select coalesce(string_agg(t::text, ' '), '') as dump from (
         select a::text as t from account a union all select s::text from session s union all select r::text from recovery_code r
         union all select i::text from invitation i union all select m::text from outbound_mail m union all select g::text from guess g) as everything`,
    );
    const dump = rows[0]?.dump ?? '';
    expect(dump).toContain(ada.email);
    for (const each of [secret, ada.password, ada.app.secret, ...ada.recoveryCodes]) {
      expect(dump).not.toContain(each);
      expect(dump).not.toContain(Buffer.from(each).toString('hex'));
    }
  });
});

describe('refuse what cannot be read', () => {
  it.each([
    [{}, 'email'],
    [{ email: 'ada@example.dk' }, 'password'],
    [{ email: 'ada@example.dk', password: 'x', admin: 'yes' }, 'admin'],
    [{ email: ['ada@example.dk'], password: 'x' }, 'email'],
    [{ email: 'a'.repeat(1_001), password: 'x' }, 'email'],
    [{ email: 'ada\0@example.dk', password: 'x' }, 'email'],
  ])('names the field at fault in %j', async (body, field) => {
    const answer = await visitorAt(app).post('/api/sign-in', body);
    expect([answer.status, answer.body]).toEqual([400, expect.objectContaining({ code: 'BAD_INPUT', field })]);
    expect(answer.body).toMatchObject({
      message: { da: expect.any(String) as string, en: expect.any(String) as string },
      requestId: expect.any(String) as string,
    });
  });
});
