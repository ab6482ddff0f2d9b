import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, foundOrganisation, goodPassword, signInAgain, visitorAt } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';

const minute = 60_000;
let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

describe('hold off guessing', () => {
  const guesses = async (send: () => Promise<{ status: number }>, times: number): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let count = 0; count < times; count += 1) statuses.push((await send()).status);
    return statuses;
  };

  it('counts passwords, codes, recovery codes and step-up together: ten in a quarter of an hour', async () => {
    const ada = await foundOrganisation(app);
    const half = visitorAt(app);
    await half.post('/api/sign-in', { email: ada.email, password: ada.password });
    const statuses = [
      ...(await guesses(
        () => visitorAt(app).post('/api/sign-in', { email: ada.email.toUpperCase(), password: 'forkert-adgang-her-1' }),
        3,
      )),
      ...(await guesses(() => half.post('/api/sign-in/totp', { code: '000000' }), 3)),
      ...(await guesses(() => half.post('/api/sign-in/recovery', { code: 'abcde' }), 2)),
      ...(await guesses(() => ada.visitor.post('/api/step-up', { code: '000000' }), 1)),
    ];
    expect(statuses).toEqual(Array.from({ length: 9 }, () => 401));
    expect((await half.post('/api/sign-in/totp', { code: ada.app.code() })).status).toBe(429);
    expect((await ada.visitor.post('/api/step-up', { code: ada.app.code() })).status).toBe(429);
    expect((await visitorAt(app).post('/api/sign-in', { email: ada.email, password: ada.password })).status).toBe(429);
    app.clock.advance(15 * minute);
    expect((await signInAgain(app, ada)).organisationId).toBe(ada.organisationId);
  });

  it('forgets the slips of sign-up and enrolment once the app has been proved', async () => {
    const visitor = visitorAt(app);
    const email = 'slips@example.dk';
    const form = { organisationName: 'Nordhavn', cvr: '20000001', personName: 'Ada Holm', language: 'da' };
    await visitor.post('/api/organisations', { ...form, email, password: goodPassword });
    await visitor.post('/api/totp/enrolment');
    const wrong = () => visitor.post('/api/totp/enrolment/confirm', { code: '000000' });
    expect(await guesses(wrong, 6)).toEqual(Array.from({ length: 6 }, () => 401));
    const ada = await enrol(app, visitor, email, goodPassword);
    const slips = () => visitorAt(app).post('/api/sign-in', { email, password: 'forkert-adgang-her-1' });
    expect(await guesses(slips, 5)).toEqual([401, 401, 401, 401, 401]);
    expect((await signInAgain(app, ada)).organisationId).toBe(ada.organisationId);
  });

  it('locks an address nobody has an account for in the same way', async () => {
    const statuses = await guesses(
      () => visitorAt(app).post('/api/sign-in', { email: 'ghost@example.dk', password: 'forkert-adgang-her-1' }),
      11,
    );
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  it('counts guesses that come at the same moment one by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 15 }, () =>
        visitorAt(app).post('/api/sign-in', { email: 'flood@example.dk', password: 'forkert-adgang-her-1' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('lets a hundred a day through at most', async () => {
    let taken = 0;
    for (let quarter = 0; quarter < 12; quarter += 1) {
      for (let count = 0; count < 10; count += 1) {
        const guess = await app.services.guesses
          .take('slow@example.dk', `198.51.100.${String(quarter)}`)
          .catch(() => undefined);
        taken += guess === undefined ? 0 : 1;
      }
      app.clock.advance(15 * minute + 1);
    }
    expect(taken).toBe(100);
  });

  it('stops an address that tries many accounts', async () => {
    const tries = Array.from({ length: 101 }, (_, index) =>
      app.services.guesses.take(`person${String(index)}@example.dk`, '203.0.113.9'),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
