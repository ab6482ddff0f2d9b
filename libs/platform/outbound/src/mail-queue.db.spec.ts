import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { MasterKey, migrate } from '@varsel/event-store';
import { Database, type Sql, tenantId } from '@varsel/tenancy';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { SmtpCarrier } from './carrier.ts';
import { Mailbox } from './mailbox.ts';
import { MailQueue } from './mail-queue.ts';
import { mailTemplate } from './mail-template.ts';
import { MailWorker } from './mail-worker.ts';
import { OutboundModule } from './outbound.module.ts';
import { Sealer } from './sealer.ts';

const tenant = tenantId('11111111-1111-4111-8111-111111111111');
const other = tenantId('22222222-2222-4222-8222-222222222222');
const greeting = mailTemplate<{ readonly name: string }>({
  name: 'greeting',
  da: ({ name }) => ({ subject: `Hej ${name}`, text: `Hej ${name}\nhttps://varsel.example.dk/invitation#æøå` }),
  en: ({ name }) => ({ subject: `Hello ${name}`, text: `Hello ${name}` }),
});

const asking = mailTemplate<{ readonly by: string }>({
  name: 'asking',
  people: ['by'],
  da: ({ by }) => ({ subject: `${by} spørger`, text: by }),
  en: ({ by }) => ({ subject: `${by} asks`, text: by }),
});
const ada = '33333333-3333-4333-8333-333333333333';

let test: TestDatabase;
let database: Database;
let directory: string;
let mailbox: Mailbox;
let mailboxUrl: string;
let clock: FixedClock;
let sealer: Sealer;
beforeAll(async () => {
  test = await testDatabase();
  const { rows } = await test.admin.query("select to_regclass('public.outbound_mail') as there");
  const [row] = rows as readonly { readonly there: string | null }[];
  if (row?.there == null)
    await migrate({ adminUrl: test.adminUrl, contexts: [OutboundModule.context], simulatedClock: true });
  database = await Database.open({ url: test.url, entities: [] });
  directory = await mkdtemp(join(tmpdir(), 'varsel-outbound-'));
  sealer = new Sealer(MasterKey.load(directory));
  mailbox = new Mailbox(join(directory, 'mailbox.json'));
  mailboxUrl = await mailbox.listen();
});
afterAll(async () => {
  await mailbox.close();
  await database.close();
  await test.drop();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  await test.admin.query('truncate outbound_mail');
});

function post(url: string | undefined) {
  const queue = new MailQueue(sealer, clock, url !== undefined);
  const carrier = new SmtpCarrier(url ?? mailboxUrl, 'Varsel <varsel@example.dk>');
  const addressOf = () => Promise.resolve(undefined);
  const parts = {
    database,
    queue,
    carrier,
    sealer,
    clock,
    addressOf,
    nameOf: (_: Sql, person: string) => Promise.resolve(person === ada ? 'Ada Holm' : undefined),
    templates: [greeting, asking],
    onProblem: () => undefined,
  };
  const worker = new MailWorker(parts);
  return {
    queue,
    worker,
    carrier,
    write: (address: string, about: string, name = 'Ada') =>
      database.inTenant(tenant, (sql) =>
        queue.enqueue(sql, tenant, { template: greeting, params: { name }, language: 'da', to: { address }, about }),
      ),
    fate: async (about: string) => (await database.inTenant(tenant, (sql) => queue.fates(sql, about))).get(about),
  };
}

/** A mail server that answers every recipient as told. */
async function stubborn(answer: (address: SMTPServerAddress) => number | undefined) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (address, _, done) => {
      const code = answer(address);
      done(code === undefined ? null : Object.assign(new Error('mailbox\r\nunavailable'), { responseCode: code }));
    },
    onData: (stream, _, done) => {
      stream.resume();
      stream.on('end', () => {
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}?ignoreTLS=true`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}

describe('send mail', () => {
  it('hands it to the server and forgets its content', async () => {
    const { write, worker, fate } = post(mailboxUrl);
    await write('ada@example.dk', 'invitation-1');
    expect(await worker.sendDue()).toBe(1);
    expect(mailbox.mails[0]).toMatchObject({ to: 'ada@example.dk', subject: 'Hej Ada' });
    expect(mailbox.mails[0]?.text).toContain('https://varsel.example.dk/invitation#æøå');
    expect(await fate('invitation-1')).toEqual({
      about: 'invitation-1',
      status: 'sent',
      lastError: null,
      sentAt: clock.now(),
    });
    expect((await test.admin.query('select params from outbound_mail')).rows).toEqual([{ params: null }]);
    expect(await worker.sendDue()).toBe(0);
  });

  it('says a person by the name the directory has when it leaves, and keeps the id alone until then', async () => {
    const { queue, worker } = post(mailboxUrl);
    for (const by of [ada, 'system:somebody'])
      await database.inTenant(tenant, (sql) =>
        queue.enqueue(sql, tenant, { template: asking, params: { by }, to: { address: 'birthe@example.dk' } }),
      );
    expect(await worker.sendDue()).toBe(2);
    expect(
      mailbox.mails
        .slice(0, 2)
        .map(({ subject }) => subject.trim())
        .toSorted(),
    ).toEqual(['Ada Holm spørger', 'spørger']);
  });

  it('leaves only when its cause is committed', async () => {
    const { queue, worker } = post(mailboxUrl);
    const failing = database.inTenant(tenant, async (sql) => {
      await queue.enqueue(sql, tenant, {
        template: greeting,
        params: { name: 'Ada' },
        language: 'da',
        to: { address: 'ada@example.dk' },
      });
      throw new Error('the cause failed');
    });
    await expect(failing).rejects.toThrow('the cause failed');
    expect(await worker.sendDue()).toBe(0);
  });

  it('is sent once by two workers side by side', async () => {
    const [first, second] = [post(mailboxUrl), post(mailboxUrl)];
    const before = mailbox.mails.length;
    for (const index of [1, 2, 3, 4]) await first.write('ada@example.dk', `pair-${String(index)}`);
    await Promise.all([first.worker.sendDue(), second.worker.sendDue()]);
    expect(mailbox.mails.length - before).toBe(4);
  });

  it('lets nothing a person typed begin a header', async () => {
    const { write, worker } = post(mailboxUrl);
    await write('ada@example.dk', 'header', 'Ada\r\nBcc: eve@example.dk\u2028X-Evil: 1');
    await worker.sendDue();
    expect(mailbox.mails[0]).toMatchObject({ to: 'ada@example.dk', subject: 'Hej Ada Bcc: eve@example.dk X-Evil: 1' });
  });

  it('is tried again, with growing pauses, while the server says later; then counts as refused', async () => {
    const server = await stubborn(() => 451);
    const { write, worker, fate, carrier } = post(server.url);
    await write('ada@example.dk', 'later');
    const tried: number[] = [];
    for (const minutes of [0, 0.9, 0.1, 2, 5, 15, 60, 240, 720, 720]) {
      clock.advance(minutes * 60_000);
      tried.push(await worker.sendDue());
    }
    expect(tried).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(await fate('later')).toMatchObject({
      status: 'refused',
      lastError: expect.stringContaining('451') as string,
    });
    carrier.close();
    await server.close();
  });

  it('is refused at once when the server says never, and shown in one line; sent again it may arrive', async () => {
    let code: number | undefined = 550;
    const server = await stubborn(() => code);
    const { write, worker, fate, carrier } = post(server.url);
    await write('nobody@example.dk', 'never');
    await worker.sendDue();
    const refused = await fate('never');
    expect(refused).toMatchObject({
      status: 'refused',
      lastError: expect.stringMatching(/^[^\r\n]*550[^\r\n]*$/) as string,
    });
    code = undefined;
    clock.advance(1);
    await write('nobody@example.dk', 'never');
    await worker.sendDue();
    expect(await fate('never')).toMatchObject({ status: 'sent' });
    carrier.close();
    await server.close();
  });

  it('waits for a server that is away', async () => {
    const server = await stubborn(() => undefined);
    await server.close();
    const { write, worker, fate } = post(server.url);
    await write('ada@example.dk', 'away');
    await worker.sendDue();
    expect(await fate('away')).toMatchObject({
      status: 'queued',
      lastError: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('does not try to reach a person who is not in the directory', async () => {
    const { queue, worker } = post(mailboxUrl);
    await database.inTenant(tenant, (sql) =>
      queue.enqueue(sql, tenant, {
        template: greeting,
        params: { name: 'Ada' },
        language: 'da',
        to: { person: other },
        about: 'gone',
      }),
    );
    await worker.sendDue();
    expect(await post(mailboxUrl).fate('gone')).toMatchObject({ status: 'refused' });
  });

  it('starts by itself when something is written', async () => {
    const { write, worker, fate } = post(mailboxUrl);
    worker.start();
    await write('ada@example.dk', 'soon');
    await expect.poll(() => fate('soon'), { timeout: 10_000 }).toMatchObject({ status: 'sent' });
    await worker.stop();
  });
});

describe('deliver by hand', () => {
  it('keeps the content for the administrator where no mail leaves', async () => {
    const { write, queue, fate, worker } = post(undefined);
    await write('ada@example.dk', 'hand');
    expect([await worker.sendDue(), (await fate('hand'))?.status]).toEqual([0, 'by-hand']);
    expect(await database.inTenant(tenant, (sql) => queue.byHand(sql, 'hand'))).toEqual(
      new Map([['hand', { name: 'Ada' }]]),
    );
    expect(await database.inTenant(other, (sql) => queue.byHand(sql, 'hand'))).toEqual(new Map());
    await database.inTenant(tenant, (sql) => queue.forget(sql, 'hand'));
    expect(await fate('hand')).toBeUndefined();
  });

  it('keeps it unreadable in the database', async () => {
    await post(undefined).write('ada@example.dk', 'sealed', 'Hemmelig Ada');
    const { rows } = await test.admin.query<{ params: Buffer }>('select params from outbound_mail');
    expect(rows.map(({ params }) => params.includes('Ada'))).toEqual([false]);
  });
});
