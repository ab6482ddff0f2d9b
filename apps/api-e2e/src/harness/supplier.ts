import { Visitor } from '@varsel/identity/testing';
import request from 'supertest';
import { act, ask, type Person } from './actors.ts';
import type { TestApp } from './app.ts';
import type { Letter, MailServer } from './mail-server.ts';

/** A supplier's profile as the register takes it; what matters to a test is given. */
export function supplierProfile(change: object = {}): object {
  return {
    name: 'Nordtal Drift A/S',
    country: 'DK',
    directSupplier: true,
    ictRelevant: true,
    delivers: 'Drift af journalsystemet',
    kinds: ['OPERATIONS'],
    access: 'REMOTE_ADMIN',
    dataCategories: ['HEALTH'],
    services: [],
    ...change,
  };
}

export interface AskedSupplier {
  readonly supplierId: string;
  readonly assessmentId: string;
  readonly contact: string;
  readonly position: string;
}

/** Registers a supplier with a contact and a tier, and sends it a questionnaire. */
export async function anAskedSupplier(
  manager: Person,
  email: string,
  wishes: {
    readonly templateId?: string;
    readonly profile?: object;
    readonly c?: number;
    readonly dueOn?: string;
  } = {},
): Promise<AskedSupplier> {
  const contacts = [{ name: 'Jytte Sørup', email, language: 'DA' }];
  const c = wishes.c ?? 4;
  const registered = await act(manager, 'registerSupplier', { profile: supplierProfile(wishes.profile), contacts });
  const factors = { c1: c, c2: 0, c3: 0, c4: 0, c5: 0 };
  const tiered = await act(manager, 'assessSupplierTier', {
    supplierId: registered.id,
    factors,
    reason: 'Journalen står, når den står.',
  });
  const headers = { 'varsel-min-position': tiered.receipt.position };
  const { supplier, questionnaireTemplates } = await ask<{
    supplier: { contacts: readonly { contact: string }[] };
    questionnaireTemplates: readonly { id: string; builtIn: boolean }[];
  }>(
    manager,
    'query S($id: ID!) { supplier(id: $id) { contacts { contact } } questionnaireTemplates { id builtIn } }',
    { id: registered.id },
    headers,
  );
  const contact = supplier.contacts[0]?.contact ?? '';
  const templateId = wishes.templateId ?? questionnaireTemplates.find(({ builtIn }) => builtIn)?.id;
  const dueOn = wishes.dueOn ?? '2026-12-18';
  const sent = await act(
    manager,
    'sendQuestionnaire',
    { supplierId: registered.id, templateId, contact, dueOn },
    headers,
  );
  return { supplierId: registered.id, assessmentId: sent.id, contact, position: sent.receipt.position };
}

/** The secret of the link in a supplier's letter. */
export function supplierLinkIn({ text }: Letter): string {
  return /\/supplier#([\w-]{43})/.exec(text)?.[1] ?? '';
}

export function codeIn({ text }: Letter): string {
  return /\b(\d{6})\b/.exec(text)?.[1] ?? '';
}

/** Opens the newest letter to the address and writes the code that follows. `letters`: how many have come before the code. */
export async function openQuestionnaire(app: TestApp, mail: MailServer, email: string, letters = 1): Promise<Visitor> {
  const visitor = new Visitor(app.server);
  const token = supplierLinkIn(await mail.letterTo(email, letters));
  const exchanged = await visitor.post('/api/supplier/exchange', { token });
  if (exchanged.status !== 200) throw new Error(`The link gave ${exchanged.status}: ${exchanged.text}`);
  const code = codeIn(await mail.letterTo(email, letters + 1));
  const opened = await visitor.post('/api/supplier/code', { code });
  if (opened.status !== 200) throw new Error(`The code gave ${opened.status}: ${opened.text}`);
  return visitor;
}

/** Uploads a file as a respondent does, or to another address as a person of the organisation. */
export async function uploadEvidence(
  { server }: TestApp,
  { cookie }: Visitor,
  {
    name,
    bytes,
    path = '/api/supplier/evidence',
  }: { readonly name: string; readonly bytes: Uint8Array; readonly path?: string },
): Promise<{
  readonly status: number;
  readonly body: { readonly sha256: string } & Readonly<Record<string, unknown>>;
}> {
  return request(server)
    .post(path)
    .set({
      cookie,
      origin: 'http://127.0.0.1:3000',
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    })
    .send(Buffer.from(bytes));
}
