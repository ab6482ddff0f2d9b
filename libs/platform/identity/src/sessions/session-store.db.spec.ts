import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundOrganisation, signInAgain, visitorAt } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';

const minute = 60_000;
let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const stateOf = async (cookie: string): Promise<unknown> =>
  ((await visitorAt(app).bring(cookie).get('/api/session')).body as { state: unknown }).state;

describe('keep a session', () => {
  it('gives a new secret at every step, so that a planted or stolen one is worth nothing', async () => {
    const ada = await foundOrganisation(app);
    const planted = `varsel=${'A'.repeat(43)}`;
    const visitor = visitorAt(app).bring(planted);
    await visitor.post('/api/sign-in', { email: ada.email, password: ada.password });
    const afterPassword = visitor.cookie;
    await visitor.post('/api/sign-in/totp', { code: ada.app.code() });
    const afterCode = visitor.cookie;
    app.clock.advance(minute);
    expect((await visitor.post('/api/step-up', { code: ada.app.code() })).status).toBe(200);
    expect(new Set([planted, afterPassword, afterCode, visitor.cookie]).size).toBe(4);
    expect(await Promise.all([planted, afterPassword, afterCode, visitor.cookie].map(stateOf))).toEqual([
      'anonymous',
      'anonymous',
      'anonymous',
      'open',
    ]);
  });

  it('ends after an hour without use, and lives on with use', async () => {
    const [idle, used] = [await foundOrganisation(app), await foundOrganisation(app)];
    for (let half = 0; half < 2; half += 1) {
      app.clock.advance(30 * minute);
      expect(await stateOf(used.cookie)).toBe('open');
    }
    expect(await stateOf(idle.cookie)).toBe('anonymous');
  });

  it('ends after twelve hours whatever happens', async () => {
    const ada = await foundOrganisation(app);
    for (let half = 0; half < 23; half += 1) {
      app.clock.advance(30 * minute);
      expect(await stateOf(ada.cookie)).toBe('open');
    }
    app.clock.advance(30 * minute);
    expect(await stateOf(ada.cookie)).toBe('anonymous');
  });

  it('ends at sign-out', async () => {
    const ada = await foundOrganisation(app);
    const answer = await visitorAt(app).bring(ada.cookie).post('/api/sign-out');
    expect(answer.headers['set-cookie']).toEqual(['varsel=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0']);
    expect(await stateOf(ada.cookie)).toBe('anonymous');
  });

  it('is listed and ended by its own person alone', async () => {
    const [ada, eve] = [await foundOrganisation(app), await foundOrganisation(app)];
    const other = await signInAgain(app, ada);
    const { sessions } = (await ada.visitor.get('/api/session/list')).body as {
      sessions: { id: string; current: boolean }[];
    };
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const path = `/api/session/${sessions.find(({ current }) => !current)?.id ?? ''}`;
    expect((await eve.visitor.delete(path)).status).toBe(404);
    expect((await eve.visitor.delete('/api/session/not-an-id')).status).toBe(404);
    expect(await stateOf(other.cookie)).toBe('open');
    expect((await ada.visitor.delete(path)).status).toBe(200);
    expect(await stateOf(other.cookie)).toBe('anonymous');
  });

  it('remembers the language, also of a visitor', async () => {
    const ada = await foundOrganisation(app);
    await ada.visitor.put('/api/session/language', { language: 'en' });
    expect((await ada.visitor.get('/api/session')).body).toMatchObject({ language: 'en' });
    const visitor = visitorAt(app);
    await visitor.put('/api/session/language', { language: 'en' });
    expect((await visitor.get('/api/session')).body).toEqual({ state: 'anonymous', language: 'en', demo: true });
    expect((await visitor.put('/api/session/language', { language: 'de' })).body).toMatchObject({
      code: 'BAD_INPUT',
      field: 'language',
    });
  });
});
