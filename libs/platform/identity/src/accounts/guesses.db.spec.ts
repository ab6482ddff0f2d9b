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

  const wrongPassword = { password: 'forkert-adgang-her-1' };
  const signIn = (email: string, password: string) => visitorAt(app).post('/api/sign-in', { email, password });
  /** Somebody elsewhere who knows the e-mail address and nothing more. */
  const outsider = async (email: string, times: number, address = '203.0.113.66'): Promise<number> => {
    let taken = 0;
    for (let count = 0; count < times; count += 1)
      taken += await app.services.guesses.take('password', email, address).then(
        () => 1,
        () => 0,
      );
    return taken;
  };

  it('ten passwords in a quarter of an hour from one address, then not the right one either', async () => {
    const ada = await foundOrganisation(app);
    const wrong = () => signIn(ada.email.toUpperCase(), wrongPassword.password);
    expect(await guesses(wrong, 11)).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await signIn(ada.email, ada.password)).status).toBe(429);
    app.clock.advance(15 * minute);
    expect((await signInAgain(app, ada)).organisationId).toBe(ada.organisationId);
  });

  it('codes and recovery codes of the second step together: ten in a quarter of an hour', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(minute);
    const half = visitorAt(app);
    await half.post('/api/sign-in', { email: ada.email, password: ada.password });
    const statuses = [
      ...(await guesses(() => half.post('/api/sign-in/totp', { code: '000000' }), 6)),
      ...(await guesses(() => half.post('/api/sign-in/recovery', { code: 'abcde' }), 4)),
    ];
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 401));
    expect((await half.post('/api/sign-in/totp', { code: ada.app.code() })).status).toBe(429);
    expect((await ada.visitor.post('/api/step-up', { code: ada.app.code() })).status).toBe(200);
    app.clock.advance(15 * minute);
    expect((await signInAgain(app, ada)).organisationId).toBe(ada.organisationId);
  });

  it('codes in an open session: ten in a quarter of an hour, in all sessions together', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(minute);
    const other = await signInAgain(app, ada);
    app.clock.advance(minute);
    const wrong = ({ visitor }: typeof ada) => visitor.post('/api/step-up', { code: '000000' });
    expect(await guesses(() => wrong(ada), 5)).toEqual([401, 401, 401, 401, 401]);
    expect(await guesses(() => wrong(other), 6)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await ada.visitor.post('/api/step-up', { code: ada.app.code() })).status).toBe(429);
    expect((await signInAgain(app, ada)).organisationId).toBe(ada.organisationId);
    app.clock.advance(15 * minute);
    expect((await ada.visitor.post('/api/step-up', { code: ada.app.code() })).status).toBe(200);
  });

  it('an outsider who guesses the password shuts out neither an open session nor the person at another address', async () => {
    const ada = await foundOrganisation(app);
    app.clock.advance(minute);
    expect(await guesses(() => signIn(ada.email, wrongPassword.password), 10)).not.toContain(429);
    expect(
      (await ada.visitor.post('/api/step-up', { code: ada.app.code(), boundTo: 'decision-1:1:9f41' })).status,
    ).toBe(200);
    app.clock.advance(15 * minute);
    expect(await outsider(ada.email, 30)).toBe(10);
    expect((await signInAgain(app, ada)).organisationId).toBe(ada.organisationId);
  });

  it('many outsiders together get 50 passwords in a quarter of an hour and 300 in a day, however often the person signs in', async () => {
    const ada = await foundOrganisation(app);
    const quarter = async (round: number) => {
      let taken = 0;
      for (let each = 0; each < 6; each += 1)
        taken += await outsider(ada.email, 10, `198.51.${String(round)}.${String(each)}`);
      return taken;
    };
    const rounds: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      rounds.push(await quarter(round));
      app.clock.advance(15 * minute + 1);
      if (round < 5) await signInAgain(app, ada);
    }
    expect(rounds).toEqual([50, 50, 50, 50, 50, 50, 0, 0]);
    app.clock.advance(24 * 60 * minute);
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

  it('lets a hundred a day through at most from one address', async () => {
    let taken = 0;
    for (let quarter = 0; quarter < 12; quarter += 1) {
      for (let count = 0; count < 10; count += 1) {
        const guess = await app.services.guesses
          .take('password', 'slow@example.dk', '198.51.100.7')
          .catch(() => undefined);
        taken += guess === undefined ? 0 : 1;
      }
      app.clock.advance(15 * minute + 1);
    }
    expect(taken).toBe(100);
  });

  it('stops an address that tries many accounts', async () => {
    const tries = Array.from({ length: 101 }, (_, index) =>
      app.services.guesses.take('password', `person${String(index)}@example.dk`, '203.0.113.9'),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('counts sign-ups of a home of IPv6 addresses as those of one, and a neighbour’s apart', async () => {
    const { guesses: counts } = app.services;
    const signUp = (address: string) => counts.withinAt('sign-up', address, 2);
    expect([await signUp('2001:db8:9:1::1'), await signUp('2001:db8:9:1:ffff::2')]).toEqual([true, true]);
    expect([await signUp('2001:db8:9:1::3'), await signUp('2001:db8:9:2::3')]).toEqual([false, true]);
  });

  it('counts once what one command asks for again, and apart what it asks for elsewhere', async () => {
    const { guesses: counts } = app.services;
    const mail = (command: string, mailbox = 'a@example.dk') => counts.within('mail', mailbox, 2, command);
    expect([await mail('1'), await mail('1'), await mail('1'), await mail('2')]).toEqual([true, true, true, true]);
    expect([await mail('3'), await mail('1'), await mail('3', 'b@example.dk')]).toEqual([false, true, true]);
  });

  it('counts a home of IPv6 addresses as one', async () => {
    const taken = async (address: string) => outsider('six@example.dk', 1, address);
    for (let last = 0; last < 10; last += 1) expect(await taken(`2001:db8:7:1::${last.toString(16)}`)).toBe(1);
    expect([await taken('2001:db8:7:1:ffff::1'), await taken('2001:db8:7:2::1')]).toEqual([0, 1]);
  });
});
