import { randomUUID } from 'node:crypto';
import type { EventMeta, Recorded } from '@varsel/event-sourcing';
import { type EventCodec, type EventStore, writeStreamName } from '@varsel/event-store';
import { type Database, type Sql, type TenantId, tenantId } from '@varsel/tenancy';
import { contexts } from '@varsel/api';
import { type Spot, spotsOf, subjectsOf } from '@varsel/event-store/testing';
import { sampleOf } from '../../../tools/testing/json-schema.ts';
import { chapters, goldenCodec } from './golden/golden.ts';
import { frozenShapes } from './golden/grow-golden.ts';

/** An organisation in which every personal value carries a text that stands nowhere else. */
export interface MarkedOrganisation {
  readonly tenant: TenantId;
  /** In every personal text of this organisation and of no other; begins with the mark. */
  readonly canary: string;
  readonly subjects: ReadonlySet<string>;
  /** Event fields with a personal value in them: `SecondFactorReset.reason`. */
  readonly fields: ReadonlySet<string>;
}

const descriptions = new Map(
  contexts.flatMap(({ aggregates }) => aggregates.flatMap(({ events }) => Object.entries(events))),
);

/** Every personal field of every event type there is, e.g. `SupplierContactsSet.contacts.*.email`. */
export const everyPersonalField: readonly string[] = [...descriptions]
  .flatMap(([type, { personal = {} }]) => Object.keys(personal).map((path) => `${type}.${path}`))
  .sort();

/** The golden events of a chapter, and of those that grew on, as the log of a new organisation, each personal text marked. */
export async function markedOrganisation(
  { store, codec }: { readonly store: EventStore; readonly codec: EventCodec },
  chapter: 1 | 2,
  mark: string,
): Promise<MarkedOrganisation> {
  // From the third on, chapters hold new types alone, and no organisation that they belong to.
  const told = chapters().filter(({ number }) => number === chapter || (chapter === 2 && number > 2));
  const tenant = tenantId(randomUUID());
  const canary = `${mark}-${tenant}`;
  const found = { tenant, canary, subjects: new Set<string>(), fields: new Set<string>() };
  const decoded = await goldenCodec(contexts).decode(told.flatMap(({ events }) => events));
  for (const recorded of decoded.flatMap(withManyContacts)) {
    const here = JSON.parse(JSON.stringify(recorded).replaceAll(recorded.tenant, tenant)) as typeof recorded;
    const { type, ...data } = here.event;
    // Its own erasures are what is tried here.
    if (type === 'PersonErased' || type === 'RecordErased') continue;
    markTexts(type, data, canary, found.fields);
    const described = descriptions.get(type);
    for (const subject of subjectsOf(data, described, here.stream.id).values()) found.subjects.add(subject);
    const { commandId, act, actorKind, actorId, digest } = here.meta;
    const meta: Omit<EventMeta, 'shape'> = { commandId, act, actorKind, actorId, digest };
    const drafts = [{ id: randomUUID(), event: { ...data, type }, meta }];
    await store.append(tenant, writeStreamName(here.stream), 'any', await codec.encode(tenant, here.stream, drafts));
  }
  return found;
}

/** Contacts are people too: the first supplier has twenty more of them, twice. */
function withManyContacts(recorded: Recorded, index: number, all: readonly Recorded[]): readonly Recorded[] {
  const first = all.findIndex(({ event }) => event.type === 'SupplierContactsSet') === index;
  if (!first) return [recorded];
  const more = [0, 1].map((round) => ({
    ...recorded,
    event: {
      type: 'SupplierContactsSet',
      contacts: Array.from({ length: 20 }, (_, number) => ({
        ...{ id: randomUUID(), name: `Kontakt ${String(round)}.${String(number)}`, email: 'kontakt@example.dk' },
        ...{ phone: null, title: null, language: 'da' },
      })),
    },
  }));
  return [recorded, ...more];
}

/** Every personal field of the event gets a text with the mark in it, also one that was left empty. */
function markTexts(type: string, data: Fields, canary: string, fields: Set<string>): void {
  for (const path of Object.keys(descriptions.get(type)?.personal ?? {})) {
    const last = path.slice(path.lastIndexOf('.') + 1);
    const holders = (): readonly Spot[] => spotsOf({ data }, `data.${path}`.slice(0, -last.length - 1));
    if (holders().length === 0) fill(type, data, path);
    for (const { value } of holders()) {
      const holder = value as Fields;
      for (const each of last === '*' ? Object.keys(holder) : [last]) holder[each] = marked(holder[each], canary);
    }
    fields.add(`${type}.${path}`);
  }
}

type Fields = Record<string, unknown>;

/** A list that was empty, or an object that was not there, as its contract has it. */
function fill(type: string, data: Fields, path: string): void {
  const [field = ''] = path.split('.');
  const contract = frozenShapes().find((frozen) => frozen.type === type)?.schema.properties?.[field];
  if (contract === undefined) throw new Error(`${type} has no contract for ${field}`);
  data[field] = sampleOf(contract, (name) => `Eksempel på ${name}`);
}

/** A text ends with the mark; an object has it in one more text. */
function marked(value: unknown, canary: string): unknown {
  return typeof value === 'object' && value !== null ? { ...value, text: canary } : `${String(value)} ${canary}`;
}

/** The same people in every table beside the log: directory, accounts, sessions, drafts, letters, the supplier's door. */
export async function markedOutside(
  database: Database,
  { tenant, canary, subjects }: MarkedOrganisation,
): Promise<void> {
  const people = [...subjects].filter((subject) => /^[0-9a-f-]{36}$/.test(subject) && subject !== tenant);
  await database.inTenant(tenant, async (sql) => {
    for (const person of people) await outside(sql, { tenant, person, canary });
  });
}

interface Somebody {
  readonly tenant: TenantId;
  readonly person: string;
  readonly canary: string;
}

async function outside(sql: Sql, { tenant, person, canary }: Somebody): Promise<void> {
  const now = '2026-11-22T08:00:00.000Z';
  const email = `${person}@${canary}.example`;
  const account = randomUUID();
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['account', { id: account, email, password_hash: canary, language: 'da', created_at: now }],
    ['person', { tenant, id: person, name: canary, email }],
    ['membership', { tenant, person, account, joined_at: now }],
    [
      'session',
      {
        ...{ hash: bytes(), id: randomUUID(), account, tenant, person, stage: 'open', started_at: now, seen_at: now },
        ...{ ends_at: now, second_factor_at: now, device: canary },
      },
    ],
    [
      'invitation',
      {
        ...{ tenant, id: randomUUID(), email, language: 'da', token_hash: bytes(), invited_by: person },
        created_at: now,
      },
    ],
    [
      'draft',
      { tenant, kind: 'note', subject: person, content: canary, version: 1, edited_at: now, edited_by: person },
    ],
    ['outbound_mail', mail({ tenant, to_address: email, last_error: canary })],
    ['outbound_mail', mail({ tenant, to_person: person, about: canary })],
    [
      'supplier_respondent',
      {
        ...{ tenant, id: person, assessment: person, email, name: canary, language: 'da', created_at: now },
      },
    ],
    [
      'supplier_respondent',
      {
        ...{ tenant, id: randomUUID(), assessment: randomUUID(), email: `kollega-${email}`, name: canary },
        ...{ language: 'da', section: 'continuity', invited_by: person, created_at: now },
      },
    ],
    ['outbound_mail', mail({ tenant, to_address: `kollega-${email}` })],
    ['supplier_link', { tenant, hash: bytes(), respondent: person, created_at: now, expires_at: now }],
    [
      'supplier_session',
      {
        ...{ tenant, hash: bytes(), id: randomUUID(), respondent: person, stage: 'open', seen_at: now, ends_at: now },
        code_digest: canary,
      },
    ],
    [
      'supplier_answer',
      {
        ...{ tenant, assessment: person, question: 'SQ1', content: JSON.stringify({ text: canary }), answered: true },
        ...{ version: 1, saved_at: now, saved_by: person },
      },
    ],
    [
      'supplier_evidence',
      {
        ...{ tenant, assessment: person, sha256: 'ab', name: canary, size_bytes: 1, type: 'text/plain' },
        ...{ respondent: person, uploaded_at: now },
      },
    ],
  ];
  for (const [table, row] of rows) {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${String(index + 1)}`);
    await sql.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row));
  }
}

function mail(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const now = '2026-11-22T08:00:00.000Z';
  const fixed = { template: 'reminder', language: 'da', status: 'sent', queued_at: now, next_attempt_at: now };
  return { ...fixed, ...row, id: randomUUID() };
}

function bytes(): Buffer {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
}
