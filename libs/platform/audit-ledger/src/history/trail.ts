import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { rowsOf } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { history, type HistoryRow } from '../views/history.view.ts';
import { type Change, changesOf, nameOf, reasonOf, type ToldChange, type Versioned } from './change.ts';
import type { EventCatalogue } from './event-catalogue.ts';
import type { ActorNames } from './actor-names.ts';
import { bilingual, idsIn, namesTold } from './names-told.ts';
import { wordsWithin } from './words-within.ts';

export interface TrailFilter {
  /** A part of the product: all its kinds of record. */
  readonly area?: string | null;
  readonly category?: string | null;
  readonly record?: string | null;
  readonly actor?: string | null;
  readonly types?: readonly string[] | null;
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  /** Words of the titles, in either language, or of what was written. */
  readonly text?: string | null;
}

export interface TrailPage {
  readonly limit: number;
  /** The place of the row before the page; the newest first, or the oldest first for an export. */
  readonly after: string | undefined;
  readonly order: 'DESC' | 'ASC';
  /** By when it was recorded, or by when it happened where the entry says so. */
  readonly by?: 'recorded' | 'happened';
}

/** Who, when, what, why, before and after. */
export interface TrailEntry {
  readonly key: string;
  readonly seq: number;
  readonly at: Instant;
  /** The moment or day it happened, where the law counts from that. */
  readonly happened: string | null;
  readonly actor: {
    readonly kind: 'person' | 'service' | 'system';
    readonly id: string;
    readonly name: string | null;
    /** What the product did by itself. */
    readonly rule: Bilingual | null;
  };
  readonly act: string;
  readonly type: string;
  readonly title: Bilingual;
  readonly record: {
    readonly category: string;
    readonly id: string;
    readonly title: Bilingual;
    readonly name: string | null;
  };
  readonly version: number;
  readonly reason: string | null;
  readonly changes: readonly ToldChange[];
}

/** Reads the organisation's history. Every finder stands on the session of the request. */
export class Trail {
  readonly #catalogue: EventCatalogue;
  readonly #names: ActorNames;

  constructor(catalogue: EventCatalogue, names: ActorNames) {
    this.#catalogue = catalogue;
    this.#names = names;
  }

  /** The areas and the kinds of record by which a filter can choose. */
  parts(): Readonly<Record<'area' | 'category', readonly string[]>> {
    const { areas } = this.#catalogue;
    return {
      area: areas.map(({ name }) => name),
      category: areas.flatMap(({ aggregates }) => aggregates.map(({ name }) => name)),
    };
  }

  /** Up to `limit` entries of the filter. */
  async page(session: TenantSession, filter: TrailFilter, page: TrailPage): Promise<readonly TrailEntry[]> {
    const query = this.#filtered(await rowsOf(session, history), filter, session.asOf);
    const rows = await this.#ordered(query, page).take(page.limit).getMany();
    const earlier = await this.#earlier(session, rows);
    const facts = rows.map((row) => this.#changed(row, earlier.get(recordOf(row)) ?? []));
    // An export tells ids: programs read it. Only what its records are called is looked up.
    const within = page.order === 'ASC' ? [] : idsIn(facts.flatMap(({ changes }) => changes));
    const ids = [...new Set([...this.#calledAfter(rows), ...within])];
    const people = rows.filter(({ actorKind }) => actorKind !== 'system').map(({ actorId }) => actorId);
    const names = await this.#names.namesOf(session, [...new Set([...people, ...ids])]);
    const wanted = {
      ids: ids.filter((id) => !names.has(id)),
      within: rows.map(({ streamId }) => streamId),
    };
    const told = {
      names,
      within: new Map([...bilingual(names), ...(await namesTold(session, this.#catalogue, wanted))]),
    };
    return facts.map((fact) => this.#entry(fact, told));
  }

  #changed(row: HistoryRow, earlier: readonly Versioned[]): ChangedFact {
    const describe = this.#catalogue.describing(row.category);
    return { row, changes: changesOf(row, earlier, describe), name: nameOf(row, earlier, describe) };
  }

  /** The records that those of the page are called after. */
  #calledAfter(rows: readonly HistoryRow[]): readonly string[] {
    return [...new Set(rows.flatMap((row) => this.#namesake(row) ?? []))];
  }

  #namesake({ category, data }: Pick<HistoryRow, 'category' | 'data'>): string | undefined {
    const id = data[this.#catalogue.calledAfter(category) ?? ''];
    return typeof id === 'string' ? id : undefined;
  }

  #ordered(query: SelectQueryBuilder<HistoryRow>, { by, order, after }: TrailPage) {
    const beyond = order === 'ASC' ? '>' : '<';
    if (by !== 'happened') {
      if (after !== undefined) query.andWhere(`row.key ${beyond} :after`, { after });
      return query.orderBy('row.key', order);
    }
    const happened = happenedSql(this.#catalogue.happenedFields());
    if (after !== undefined) {
      const [moment, key] = [after.slice(0, after.lastIndexOf('|')), after.slice(after.lastIndexOf('|') + 1)];
      query.andWhere(`(${happened}, row.key) ${beyond} (:moment, :key)`, { moment, key });
    }
    return query.addSelect(happened, 'happened_at').orderBy('happened_at', order).addOrderBy('row.key', order);
  }

  #filtered(query: SelectQueryBuilder<HistoryRow>, filter: TrailFilter, asOf: Instant | undefined) {
    const conditions: readonly (readonly [string, string, unknown])[] = [
      ['row.category = :category', 'category', filter.category],
      ['row.category = any(:kinds::text[])', 'kinds', this.#kindsOf(filter.area)],
      ['row.streamId = :record', 'record', filter.record],
      ['row.actorId = :actor', 'actor', filter.actor],
      ['row.type = any(:types)', 'types', filter.types],
      ['row.at >= :from', 'from', filter.from],
      ['row.at <= :to', 'to', filter.to],
      ['row.at <= :asOf', 'asOf', asOf],
    ];
    for (const [condition, name, value] of conditions) {
      if (value !== undefined && value !== null) query.andWhere(condition, { [name]: value });
    }
    const text = filter.text?.trim() ?? '';
    return text === '' ? query : query.andWhere(this.#says(text));
  }

  #kindsOf(area: string | null | undefined): readonly string[] | undefined {
    return area === undefined || area === null ? undefined : this.#catalogue.kindsOf(area);
  }

  #says(text: string): Brackets {
    const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return new Brackets((either) =>
      either
        .where('row.type = any(:titled)', { titled: this.#catalogue.typesMatching(text) })
        .orWhere('row.data::text ilike :pattern', { pattern }),
    );
  }

  /** The facts of the page's records, oldest first. */
  async #earlier(
    session: TenantSession,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<string, readonly Versioned[]>> {
    if (rows.length === 0) return new Map();
    const newest = rows.reduce((latest, { key }) => (key > latest ? key : latest), '');
    const found = await (
      await rowsOf(session, history)
    )
      .select(['row.tenant', 'row.key', 'row.category', 'row.streamId', 'row.version', 'row.type', 'row.data'])
      .andWhere('row.streamId = any(:records)', { records: [...new Set(rows.map(({ streamId }) => streamId))] })
      .andWhere('row.key < :newest', { newest })
      .orderBy('row.key', 'ASC')
      .getMany();
    return byRecord(found);
  }

  #entry({ row, changes, name }: ChangedFact, { names, within }: Called): TrailEntry {
    const { key, seq, category, type, act, version } = row;
    return {
      key,
      seq,
      at: row.at as Instant,
      happened: happenedOf(row, this.#catalogue.happenedFields()),
      actor: {
        kind: row.actorKind,
        id: row.actorId,
        name: names.get(row.actorId) ?? null,
        rule: this.#catalogue.ruleTitle(row.actorId),
      },
      act,
      type,
      title: this.#catalogue.eventTitle(category, type),
      record: {
        category,
        id: row.streamId,
        title: this.#catalogue.recordTitle(category),
        name: name ?? within.get(this.#namesake(row) ?? '')?.da ?? null,
      },
      version,
      reason: reasonOf(row.data),
      changes: changes.map((change) => ({
        ...change,
        label: this.#catalogue.fieldLabel(category, type, change.field),
        words: wordsWithin(this.#catalogue.wordsOf(category), change, within),
      })),
    };
  }
}

/** A fact with what it changed and what its record calls itself. */
interface ChangedFact {
  readonly row: HistoryRow;
  readonly changes: readonly Change[];
  readonly name: string | null;
}

/** What those who act are called, and everything the facts speak of by an id. */
interface Called {
  readonly names: ReadonlyMap<string, string>;
  readonly within: ReadonlyMap<string, Bilingual>;
}

function recordOf({ category, streamId }: Pick<HistoryRow, 'category' | 'streamId'>): string {
  return `${category}-${streamId}`;
}

function byRecord(rows: readonly HistoryRow[]): ReadonlyMap<string, readonly HistoryRow[]> {
  const records = new Map<string, HistoryRow[]>();
  for (const row of rows) {
    const known = records.get(recordOf(row));
    if (known === undefined) records.set(recordOf(row), [row]);
    else known.push(row);
  }
  return records;
}

/** When the entry's fact happened; when it was recorded, where it does not say. The names are those of our own events. */
function happenedSql(fields: ReadonlyMap<string, string>): string {
  const cases = [...fields].map(([type, field]) => `when '${type}' then row.data->>'${field}'`);
  return cases.length === 0 ? 'row.at' : `coalesce(case row.type ${cases.join(' ')} end, row.at)`;
}

function happenedOf({ type, data }: HistoryRow, fields: ReadonlyMap<string, string>): string | null {
  const happened = data[fields.get(type) ?? ''];
  return typeof happened === 'string' ? happened : null;
}

/** The place of an entry in the order asked for. */
export function placeOf({ key, at, happened }: TrailEntry, by: TrailPage['by']): string {
  return by === 'happened' ? `${happened ?? at}|${key}` : key;
}
