import { plainId } from '@varsel/graphql-vocabulary';
import { samples } from '@varsel/files/testing';
import { aColleague, act, ask, aProgram, type Person, type TestApp, upload } from '../harness/index.ts';
import { governanceHoldings } from './governance-holdings.ts';
import { riskHoldings } from './risk-holdings.ts';
import { supplyHoldings } from './supply-holdings.ts';

/** One of each thing an organisation has. */
export interface Holdings {
  readonly owner: Person;
  idOf(thing: string, name?: string): string;
  plain(thing: string): string;
  /** What stands in the log and beside it, as one value. */
  fingerprint(): Promise<unknown>;
  /** Operations whose first answer does not depend on the id. */
  readonly sameEitherWay: readonly string[];
}

export async function holdings(app: TestApp, owner: Person): Promise<Holdings> {
  await aColleague(app, owner, 'Dorte Hemmelig', 'incident-lead', 'security-lead');
  await act(owner, 'grantRole', { person: await personOf(owner), role: 'INCIDENT_LEAD' });
  await aProgram(app, owner, 'auditor');
  const incident = await act(owner, 'reportIncident', {
    title: 'Hemmelig hændelse',
    description: 'Hemmelig beskrivelse af en hændelse i journalsystemet.',
    awareAt: app.clock.now(),
    detectedAt: app.clock.now(),
  });
  const invited = await act(owner, 'invitePerson', {
    email: 'hemmelig@example.dk',
    roles: ['AUDITOR'],
    language: 'DA',
  });
  for (const subject of ['new', incident.id]) {
    const input = { kind: 'incident-report', subject, content: '{"title":"Hemmelig"}', baseVersion: 0 };
    await ask(owner, 'mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', { input });
  }
  const file = await upload(app, owner, 'hemmelig.pdf', samples.pdf);
  const position = { 'varsel-min-position': invited.receipt.position };
  const found = await ask<Found>(
    owner,
    'query Found { incidents(first: 1) { edges { node { id } } } invitations { id email } serviceTokens { id } people(first: 9) { edges { node { id isYou } } } }',
    {},
    position,
  );
  const people = [inOrganisation(found, true), inOrganisation(found, false)] as const;
  const [you, colleague] = people;
  const risky = await riskHoldings(owner, { colleague, file: file.sha256 });
  const ids: Readonly<Record<string, string | undefined>> = {
    ...risky,
    ...(await governanceHoldings(owner, { service: risky.Service, people })),
    ...(await supplyHoldings(app, owner, risky.Service)),
    Incident: found.incidents.edges[0]?.node.id,
    Invitation: found.invitations.find(({ email }) => email === 'hemmelig@example.dk')?.id,
    ServiceToken: found.serviceTokens[0]?.id,
    Person: colleague,
    catalogue: '1.a',
    File: file.sha256,
    text: incident.id,
    // Whose acts the history is asked for.
    actor: you,
  };
  const idOf = (thing: string, name = thing): string =>
    (name === 'actor' ? ids['actor'] : ids[thing]) ?? missing(thing);
  return {
    owner,
    idOf,
    plain: (thing) => plainId(thing, idOf(thing)),
    fingerprint: () => fingerprint(app, owner.signedIn.organisationId),
    // Throwing away what is not there is done already; a signatory is not looked at before the duty to register stands.
    sameEitherWay: [
      'discardDraft',
      'recordRegistrationReceipt',
      'recordRegistrationSubmission',
      // Whoever is named as owner or for a task: there is no stream to look a person up in.
      'assignMeasureOwner',
      'openTask',
      'registerService',
    ],
  };
}

interface Found {
  readonly incidents: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  readonly invitations: readonly { readonly id: string; readonly email: string }[];
  readonly serviceTokens: readonly { readonly id: string }[];
  readonly people: { readonly edges: readonly { readonly node: { readonly id: string; readonly isYou: boolean } }[] };
}

function inOrganisation({ people }: Pick<Found, 'people'>, isYou: boolean): string {
  return people.edges.find(({ node }) => node.isYou === isYou)?.node.id ?? missing('Person');
}

async function personOf(person: Person): Promise<string> {
  const { people } = await ask<Pick<Found, 'people'>>(
    person,
    'query Me { people(first: 9) { edges { node { id isYou } } } }',
  );
  return people.edges.find(({ node }) => node.isYou)?.node.id ?? missing('Person');
}

/** Every row of every table that has a tenant, of this one. */
async function fingerprint({ database }: TestApp, tenant: string): Promise<unknown> {
  const { rows: tables } = await database.admin.query<{ name: string }>(
    `select table_name::text as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant'
     and table_name not in ('view_progress', 'session') order by 1`,
  );
  const counted: [string, string][] = [];
  for (const { name } of tables) {
    const client = await database.admin.connect();
    try {
      await client.query(`begin; select set_config('app.tenant', '${tenant}', true)`);
      const { rows } = await client.query<{ sum: string }>(
        `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${name}" t where tenant = '${tenant}'`,
      );
      counted.push([name, rows[0]?.sum ?? '']);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  return counted;
}

function missing(thing: string): never {
  throw new Error(`The organisation has no ${thing}`);
}
