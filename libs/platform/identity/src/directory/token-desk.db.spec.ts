import { Database, TenantSession, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IssueServiceToken, issueServiceToken } from '../organisation/issue-service-token.ts';
import { RevokeServiceToken, revokeServiceToken } from '../organisation/revoke-service-token.ts';
import { Principals } from '../sessions/principals.ts';
import { foundOrganisation, type SignedIn } from '../testing/index.ts';
import { type IdentityApp, identityApp } from '../testing/identity-app.ts';
import { stepsIn } from '../testing/steps.ts';
import { ActorNames } from './actor-names.ts';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(() => app.close());

const { contextOf } = stepsIn(() => app);

describe('let a system in', () => {
  async function issue(
    by: SignedIn,
    roles: IssueServiceToken['roles'] = ['administrator', 'board-member'],
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const context = await contextOf(by);
    const id = context.commandId;
    await app.acts.run(
      issueServiceToken,
      new IssueServiceToken({ token: id, name: 'SIEM', roles, expiresInDays: 90 }),
      context,
    );
    return { id, secret: (await app.services.tokens.makeSecret(tenantId(context.tenant), id, by.personId)) ?? '' };
  }
  const authenticate = (secret: string) => app.services.sessions.authenticate({ authorization: `Bearer ${secret}` });

  it('with a secret of 256 bits that is shown once', async () => {
    const ada = await foundOrganisation(app);
    const { id, secret } = await issue(ada);
    expect(secret).toMatch(/^vsl_[\w-]{43}$/);
    expect(await authenticate(secret)).toMatchObject({ kind: 'service', tenant: ada.organisationId, personId: id });
    expect(await app.services.tokens.makeSecret(tenantId(ada.organisationId), id, ada.personId)).toBeUndefined();
    expect(await authenticate(secret)).toMatchObject({ personId: id });
    expect(await authenticate(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
  });

  it('with another secret in place of one whose answer was lost, for ten minutes', async () => {
    const ada = await foundOrganisation(app);
    const { id, secret: lost } = await issue(ada);
    const again = () => app.services.tokens.makeSecret(tenantId(ada.organisationId), id, ada.personId);
    app.clock.advance(10 * 60_000 - 1);
    const secret = (await again()) ?? '';
    app.clock.advance(1);
    expect(await again()).toBeUndefined();
    expect(await authenticate(lost)).toBeUndefined();
    expect(await authenticate(secret)).toMatchObject({ personId: id });
  });

  it('until its end, or until it is revoked', async () => {
    const ada = await foundOrganisation(app);
    const [kept, revoked] = [await issue(ada), await issue(ada)];
    await app.acts.run(revokeServiceToken, new RevokeServiceToken({ token: revoked.id }), await contextOf(ada));
    expect([(await authenticate(kept.secret))?.kind, await authenticate(revoked.secret)]).toEqual([
      'service',
      undefined,
    ]);
    app.clock.advance(90 * 24 * 3_600_000);
    expect(await authenticate(kept.secret)).toBeUndefined();
  });

  it('under a name that what it did keeps when it is revoked, and nobody else’s', async () => {
    const [ada, bent] = [await foundOrganisation(app), await foundOrganisation(app)];
    const { id } = await issue(ada);
    await app.acts.run(revokeServiceToken, new RevokeServiceToken({ token: id }), await contextOf(ada));
    const database = await Database.open({ url: app.database.url, entities: [] });
    const namesFor = async (reader: SignedIn) => {
      const session = new TenantSession(database, tenantId(reader.organisationId));
      const names = new ActorNames(app.services.roleBook).namesOf(session, [id, ada.personId, 'constructor']);
      return [...(await names.finally(() => session.close())).keys()];
    };
    expect((await namesFor(ada)).sort()).toEqual([id, ada.personId].sort());
    expect(await namesFor(bent)).toEqual([]);
    await database.close();
  });

  it('under no name that a person in the organisation has, however it is written, which another organisation may use', async () => {
    const ada = await foundOrganisation(app, { personName: 'Åse Ørum' });
    const bent = await foundOrganisation(app);
    const refusal = async (by: SignedIn, name: string) =>
      (await app.services.tokens.refuseNameOfPerson(tenantId(by.organisationId), name))?.code;
    for (const name of ['Åse Ørum', ' åse ørum ', 'ÅSE\u00a0ØRUM', 'A\u030ase Ørum'])
      expect([name, await refusal(ada, name)]).toEqual([name, 'TOKEN_NAME_OF_PERSON']);
    expect(await refusal(ada, 'SIEM Åse Ørum')).toBeUndefined();
    expect(await refusal(bent, 'Åse Ørum')).toBeUndefined();
  });

  it('never to approve, which a person of the same role may', () => {
    const principals = new Principals([{ 'measure:approve': ['board-member'], 'measure:read': ['board-member'] }]);
    const permissions = (kind: 'person' | 'service') => [
      ...principals.permissionsOf({ kind, roles: ['board-member'] }),
    ];
    expect(permissions('person')).toEqual(['measure:approve', 'measure:read']);
    expect(permissions('service')).toEqual(['measure:read']);
  });

  it('never in a browser’s session beside the token', async () => {
    const ada = await foundOrganisation(app);
    expect(
      await app.services.sessions.authenticate({ cookie: ada.cookie, authorization: 'Bearer vsl_wrong' }),
    ).toBeUndefined();
    expect(await app.services.sessions.authenticate({ cookie: ada.cookie })).toMatchObject({
      kind: 'person',
      personId: ada.personId,
    });
  });
});
