import { type Actor, isRejection } from '@varsel/event-sourcing';
import { tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GrantRole, grantRole } from '../organisation/grant-role.ts';
import { ResetSecondFactor, resetSecondFactor } from '../organisation/reset-second-factor.ts';
import { WithdrawRole, withdrawRole } from '../organisation/withdraw-role.ts';
import {
  acceptInvitation,
  enrol,
  foundOrganisation,
  goodPassword,
  type SignedIn,
  visitorAt,
} from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';
import { stepsIn } from '../testing/steps.ts';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const { contextOf, invite, linkTo, roleOf } = stepsIn(() => app);

describe('change what a person may do', () => {
  async function pair(): Promise<readonly [ada: SignedIn, bo: SignedIn]> {
    const ada = await foundOrganisation(app);
    const email = `bo-${crypto.randomUUID()}@havn.dk`;
    await invite(ada, email, ['incident-lead']);
    return [ada, await acceptInvitation(app, await linkTo(email), 'Bo Lund')];
  }

  it('works on the very next request', async () => {
    const [ada, bo] = await pair();
    await app.acts.run(grantRole, new GrantRole({ person: bo.personId, role: 'administrator' }), await contextOf(ada));
    expect(await roleOf(bo)).toEqual(['incident-lead', 'administrator']);
    await app.acts.run(
      withdrawRole,
      new WithdrawRole({ person: bo.personId, role: 'administrator' }),
      await contextOf(ada),
    );
    expect(await roleOf(bo)).toEqual(['incident-lead']);
    expect((await contextOf(bo)).actor.permissions.has('people:grant')).toBe(false);
    expect(
      await app.acts.run(grantRole, new GrantRole({ person: bo.personId, role: 'administrator' }), await contextOf(bo)),
    ).toMatchObject({ kind: 'rejection' });
  });

  it('ends the open session of a person who is removed, and their way in', async () => {
    const [ada, bo] = await pair();
    expect(await roleOf(bo)).toEqual(['incident-lead']);
    await app.services.office.remove(bo.personId, await contextOf(ada));
    expect(await roleOf(bo)).toBeUndefined();
    const visitor = visitorAt(app);
    await visitor.post('/api/sign-in', { email: bo.email, password: bo.password });
    expect((await visitor.post('/api/sign-in/totp', { code: bo.app.code() })).body).toEqual({
      next: 'choose-organisation',
    });
    expect((await visitor.get('/api/session')).body).toMatchObject({ organisations: [] });
  });

  it('keeps the last administrator, whoever asks twice at the same moment', async () => {
    const [ada, bo] = await pair();
    await app.acts.run(grantRole, new GrantRole({ person: bo.personId, role: 'administrator' }), await contextOf(ada));
    const contexts = [await contextOf(ada), await contextOf(bo)] as const;
    const outcomes = await Promise.all([
      app.services.office.remove(bo.personId, contexts[0]),
      app.services.office.remove(ada.personId, contexts[1]),
    ]);
    expect(outcomes.map(isRejection).toSorted()).toEqual([false, true]);
    const { people } = await app.services.roleBook.of(tenantId(ada.organisationId));
    expect(Object.values(people).filter((roles) => roles.includes('administrator'))).toHaveLength(1);
  });
});

describe('reset a second factor', () => {
  const reason = 'Tabte telefonen; set i receptionen';

  it('ends the person’s sessions and lets them connect a new app', async () => {
    const ada = await foundOrganisation(app);
    await invite(ada, 'tabt@havn.dk');
    const bo = await acceptInvitation(app, await linkTo('tabt@havn.dk'), 'Bo Lund');
    expect(
      isRejection(
        await app.services.office.reset(new ResetSecondFactor({ person: bo.personId, reason }), await contextOf(ada)),
      ),
    ).toBe(false);
    expect(await roleOf(bo)).toBeUndefined();
    const visitor = visitorAt(app);
    expect((await visitor.post('/api/sign-in', { email: bo.email, password: bo.password })).body).toEqual({
      next: 'enrol-totp',
    });
    expect(await roleOf(await enrol(app, visitor, bo.email, bo.password))).toEqual(['auditor']);
    await app.sendMail();
    expect(app.mailbox.mails.find(({ to }) => to === bo.email)?.subject).toBe('Ændring af dit login til Varsel');
  });

  it('is carried out when it is asked for again, where the server stopped behind the decision; and once', async () => {
    const ada = await foundOrganisation(app);
    await invite(ada, 'glemt@havn.dk');
    const bo = await acceptInvitation(app, await linkTo('glemt@havn.dk'), 'Bo Lund');
    const command = new ResetSecondFactor({ person: bo.personId, reason });
    const context = await contextOf(ada);
    await app.acts.run(resetSecondFactor, command, context);
    expect(await roleOf(bo)).toEqual(['auditor']);
    expect(await app.services.office.reset(command, context)).toMatchObject({ repeated: true });
    expect(await roleOf(bo)).toBeUndefined();
    const visitor = visitorAt(app);
    await visitor.post('/api/sign-in', { email: bo.email, password: bo.password });
    expect(await app.services.office.reset(command, context)).toMatchObject({ repeated: true });
    app.clock.advance(60_000);
    const anew = await enrol(app, visitor, bo.email, bo.password);
    expect(await app.services.office.reset(command, context)).toMatchObject({ repeated: true });
    expect(await roleOf(anew)).toEqual(['auditor']);
    await app.sendMail();
    const told = app.mailbox.mails.filter(({ to, subject }) => to === bo.email && subject.startsWith('Ændring'));
    expect(told).toHaveLength(1);
  });

  it('waits for every organisation the person is in: one administrator does not open the door of another', async () => {
    const [ada, eve] = [await foundOrganisation(app), await foundOrganisation(app)];
    await invite(ada, eve.email);
    await visitorAt(app).post('/api/invitations/accept', {
      token: await linkTo(eve.email),
      name: 'Eve Lund',
      password: eve.password,
    });
    app.clock.advance(60_000);
    const { people } = await app.services.roleBook.of(tenantId(ada.organisationId));
    const eveHere = Object.keys(people).find((person) => person !== ada.personId) ?? '';
    await app.services.office.reset(new ResetSecondFactor({ person: eveHere, reason }), await contextOf(ada));
    const answer = await visitorAt(app).post('/api/sign-in', { email: eve.email, password: eve.password });
    expect([answer.body, await roleOf(eve)]).toEqual([{ next: 'totp' }, ['administrator']]);
  });
});

describe('keep organisations apart', () => {
  it('finds nobody of another organisation, by any id', async () => {
    const [ada, eve] = [await foundOrganisation(app), await foundOrganisation(app)];
    const asEve: Actor = (await contextOf(eve)).actor;
    expect(asEve.permissions.has('people:grant')).toBe(true);
    const outcome = await app.services.office.remove(ada.personId, await contextOf(eve));
    expect(outcome).toMatchObject({ kind: 'rejection', code: 'PERSON_UNKNOWN' });
    expect(await app.services.directory.entry(tenantId(eve.organisationId), ada.personId)).toBeUndefined();
    expect(await app.services.directory.entry(tenantId(ada.organisationId), ada.personId)).toMatchObject({
      name: 'Ada Holm',
    });
  });

  it('founds one organisation when the form is sent twice', async () => {
    const form = {
      organisationName: 'Dobbelt',
      cvr: '30000001',
      personName: 'Dora Bech',
      email: 'dora@dobbelt.dk',
      password: goodPassword,
      language: 'da',
    };
    const answers = [
      await visitorAt(app).post('/api/organisations', form),
      await visitorAt(app).post('/api/organisations', form),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const account = await app.services.accounts.byEmail(form.email);
    expect(await app.services.directory.membershipsOf(account?.id ?? '')).toHaveLength(1);
  });
});
