import { Visitor } from '@varsel/identity/testing';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  anOrganisation,
  aProgram,
  type Person,
  type Program,
  startApp,
  type TestApp,
} from '../harness/index.ts';

/** Every address the server answers at. A new one fails here until somebody has thought about who may use it. */
const routes = {
  /** Anyone, by design: each counts against its own limit or gives nothing away. */
  open: [
    'GET *',
    'GET /graphql',
    'POST /graphql',
    'GET /health/live',
    'GET /health/ready',
    'GET /api/session',
    'POST /api/sign-out',
    'PUT /api/session/language',
    'POST /api/organisations',
    'POST /api/invitations/look',
    'POST /api/invitations/accept',
    'POST /api/sign-in',
    'POST /api/sign-in/totp',
    'POST /api/sign-in/recovery',
    'POST /api/sign-in/organisation',
    'POST /api/totp/enrolment',
    'POST /api/totp/enrolment/confirm',
    'POST /api/step-up',
  ],
  /** Only with an open session; they speak of the session's own account alone. */
  signedIn: ['GET /api/session/list', 'DELETE /api/session/:id'],
  /** Only with a permission. */
  permitted: ['GET /api/history.jsonl', 'GET /api/history.csv', 'GET /api/log-bundle.zip'],
  /** Only with a permission; what may come of it stands in broken-log.journey.spec.ts. */
  log: ['POST /api/log/check'],
  /** Only with a permission; what may come of them stands in files.journey.spec.ts. */
  templates: ['POST /api/supplier-templates'],
  /** Anyone with a link, or with nothing: what a supplier's link and code open stands in supplier-link.journey.spec.ts. */
  supplierDoor: [
    'GET /api/supplier/session',
    'POST /api/supplier/exchange',
    'POST /api/supplier/code',
    'POST /api/supplier/code/again',
    'POST /api/supplier/resend-link',
    'POST /api/supplier/sign-out',
  ],
  /** Only with an open session of a supplier; they speak of its one questionnaire alone. */
  supplier: [
    'GET /api/supplier/questionnaire',
    'GET /api/supplier/check',
    'GET /api/supplier/receipt',
    'GET /api/supplier/evidence/:sha256',
    'PUT /api/supplier/answers/:field',
    'POST /api/supplier/evidence',
    'POST /api/supplier/submit',
    'POST /api/supplier/invite',
    'DELETE /api/supplier/invite/:id',
    'POST /api/supplier/clarifications/:id',
  ],
  files: ['POST /api/files', 'GET /api/files/:sha256'],
} as const;

/** The routes as the router itself lists them. */
function listed({ app }: TestApp): readonly string[] {
  const lines = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const path: string[] = [];
  return lines.flatMap((line) => {
    const found = /^(?<indent>[│ ]*)[├└]── (?<part>.*?)(?: \((?<methods>[A-Z, ]+)\))?$/.exec(line)?.groups;
    if (found === undefined) return [];
    path.length = (found['indent'] ?? '').length / 4;
    path.push(found['part'] ?? '');
    const methods = (found['methods'] ?? '')
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS');
    return methods.map((method) => `${method} ${path.join('')}`);
  });
}

/** What the routes of a supplier take, where they take something. */
const supplierBodies: Readonly<Record<string, object>> = {
  'POST /api/supplier/submit': { name: 'x', role: 'x' },
  'POST /api/supplier/invite': { name: 'x', email: 'x@example.dk', section: 'x', language: 'da' },
  'POST /api/supplier/clarifications/:id': { text: 'x' },
};

/** What came, as text: of a bundle, which is stored as it is, too. */
function told({ text, body }: { readonly text?: string; readonly body: unknown }): string {
  return Buffer.isBuffer(body) ? body.toString() : (text ?? '');
}

function supplierProbe({ server }: TestApp, route: string, cookie: string) {
  const [method = '', path = ''] = route.split(' ');
  const probe = request(server)[method.toLowerCase() as 'get'](path.replace(/:\w+/, 'x')).set({ cookie });
  if (method === 'GET' || method === 'DELETE') return probe;
  return route === 'POST /api/supplier/evidence'
    ? probe.set('content-type', 'application/octet-stream').send(Buffer.from('x'))
    : probe.send(supplierBodies[route] ?? {});
}

describe('use the routes of another person', () => {
  let app: TestApp;
  let ada: Person;
  let board: Person;
  let bent: Person;
  let program: Program;

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app, { personName: 'Ada Hemmelig' });
    board = await aColleague(app, ada, 'Finn Dahl', 'board-member');
    bent = await anOrganisation(app, { personName: 'Bent Krag' });
    program = await aProgram(app, ada, 'supplier-manager');
  });
  afterAll(() => app.close());

  it('finds no route that nobody has thought about', () => {
    expect(listed(app).toSorted()).toEqual(Object.values(routes).flat().toSorted());
  });

  it.each([...routes.signedIn, ...routes.permitted])('%s is refused to anyone without an account', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const nobody = new Visitor(app.server);
    const reply = method === 'DELETE' ? await nobody.delete(path.replace(':id', 'x')) : await nobody.get(path);
    expect([reply.status, (reply.body as { code: string }).code]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it.each(routes.permitted)('%s is refused without the permission and answered with it', async (route) => {
    const path = route.replace('GET ', '');
    expect((await ada.get(path)).status).toBe(200);
    expect((await board.get(path)).status).toBe(403);
    expect((await program.get(path)).status).toBe(403);
    expect(told(await bent.get(path))).not.toContain('Hemmelig');
  });

  it.each(routes.supplier)('%s is refused to anyone without a supplier’s session, signed in or not', async (route) => {
    for (const cookie of ['', ada.signedIn.visitor.cookie, `varsel_supplier=${'x'.repeat(43)}`]) {
      const reply = await supplierProbe(app, route, cookie);
      const { code } = reply.body as { code: string };
      expect([route, reply.status, code]).toEqual([route, 401, 'SUPPLIER_NOT_SIGNED_IN']);
    }
  });

  it('ends no session but its own', async () => {
    const own = await ada.get('/api/session/list');
    const [session] = (own.body as { sessions: { id: string }[] }).sessions;
    const { visitor } = bent.signedIn;
    const answers = await Promise.all(
      [session?.id ?? '', crypto.randomUUID(), "x' or 1=1"].map((id) =>
        visitor.delete(`/api/session/${encodeURIComponent(id)}`),
      ),
    );
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
      Array(3).fill([404, 'SESSION_UNKNOWN']),
    );
    expect((await ada.get('/api/session/list')).body).toEqual(own.body);
    const second = (await bent.get('/api/session/list')).body as { sessions: { id: string }[] };
    expect((await visitor.delete(`/api/session/${second.sessions[0]?.id ?? ''}`)).status).toBe(200);
  });
});
