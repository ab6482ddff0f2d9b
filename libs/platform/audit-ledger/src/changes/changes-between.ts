import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { rowsOf, standingAt } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { nameOf, type ToldChange } from '../history/change.ts';
import type { Area, EventCatalogue } from '../history/event-catalogue.ts';
import type { ActorNames } from '../history/actor-names.ts';
import { bilingual, idsIn, type Names, namesTold } from '../history/names-told.ts';
import { wordsWithin } from '../history/words-within.ts';
import { history, historyKey, type HistoryRow } from '../views/history.view.ts';
import { netChange } from './net-change.ts';

/** Two moments; what was recorded after the first and up to the second lies between them. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface ChangedArea {
  readonly name: string;
  readonly title: Bilingual;
  readonly records: number;
  readonly events: number;
}

/** One record and what became of it between the two moments. */
export interface ChangedRecord {
  /** Its place in the list: by area, then kind, then id. */
  readonly place: string;
  readonly area: string;
  readonly category: string;
  readonly id: string;
  readonly title: Bilingual;
  readonly name: string | null;
  readonly isNew: boolean;
  readonly events: number;
  readonly lastAt: Instant;
  readonly acts: readonly { readonly type: string; readonly title: Bilingual; readonly count: number }[];
  readonly changes: readonly ToldChange[];
}

export interface ChangesPage {
  readonly area: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

interface Changed {
  readonly touched: Touched;
  readonly last: HistoryRow;
  readonly between: readonly HistoryRow[];
  readonly isNew: boolean;
  /** What the record calls itself. */
  readonly name: string | null;
  readonly changes: ReturnType<typeof netChange>;
}

interface Touched {
  readonly category: string;
  readonly id: string;
  readonly place: string;
}

/** What changed between two moments: counted by area, told record by record. Every finder stands on the request's session. */
export class ChangesBetween {
  readonly #catalogue: EventCatalogue;
  readonly #names: ActorNames;
  readonly #areas: readonly Area[];
  /** Kinds of record in the order of the areas: a kind's index, in three digits, begins the place of its records. */
  readonly #categories: readonly string[];

  constructor(catalogue: EventCatalogue, names: ActorNames) {
    this.#catalogue = catalogue;
    this.#names = names;
    this.#areas = catalogue.areas;
    this.#categories = catalogue.areas.flatMap(({ aggregates }) => aggregates.map(({ name }) => name));
  }

  /** The areas in which something changed, in their own order. */
  async areas(session: TenantSession, span: Span): Promise<readonly ChangedArea[]> {
    const rows = await (
      await this.#between(session, span)
    )
      .select('row.category', 'category')
      .addSelect('count(distinct row.streamId)::int', 'records')
      .addSelect('count(*)::int', 'events')
      .groupBy('row.category')
      .getRawMany<{ category: string; records: number; events: number }>();
    return this.#areas.flatMap(({ name, title, aggregates }) => {
      const own = rows.filter(({ category }) => aggregates.some((each) => each.name === category));
      const [records, events] = [sum(own.map((each) => each.records)), sum(own.map((each) => each.events))];
      return records === 0 ? [] : [{ name, title, records, events }];
    });
  }

  /** Up to `limit` changed records. */
  async page(session: TenantSession, span: Span, page: ChangesPage): Promise<readonly ChangedRecord[]> {
    const touched = await this.#touched(session, span, page);
    const [from, facts] = [await keyAt(session, span.from), await this.#factsOf(session, span, touched)];
    const changed = touched.map((each) => this.#changed(each, from, facts.get(each.place) ?? []));
    const names = await this.#namesFor(session, span, changed);
    return changed.map((each) => this.#told(each, names));
  }

  async #namesFor(session: TenantSession, span: Span, changed: readonly Changed[]) {
    const ids = new Set([
      ...changed.flatMap(({ last }) => this.#namesake(last) ?? []),
      ...idsIn(changed.flatMap(({ changes }) => changes)),
    ]);
    const people = await this.#names.namesOf(session, [...ids]);
    const within = changed.map(({ touched }) => touched.id);
    const others = [...ids].filter((id) => !people.has(id));
    const records = await namesTold(session, this.#catalogue, { ids: others, within, until: span.to });
    return new Map([...bilingual(people), ...records]);
  }

  async #touched(session: TenantSession, span: Span, { area, after, limit }: ChangesPage): Promise<readonly Touched[]> {
    const place = `lpad(array_position(:order::text[], row.category)::text, 3, '0') || '|' || row.streamId`;
    const query = (await this.#between(session, span))
      .select('row.category', 'category')
      .addSelect('row.streamId', 'id')
      .addSelect(place, 'place')
      .andWhere('row.category = any(:kinds::text[])', { kinds: this.#kindsOf(area) })
      .setParameter('order', this.#categories);
    if (after !== undefined) query.andWhere(`(${place}) collate "C" > :after`, { after });
    return query
      .groupBy('row.category')
      .addGroupBy('row.streamId')
      .orderBy(`(${place}) collate "C"`)
      .limit(limit)
      .getRawMany<Touched>();
  }

  #kindsOf(area: string | undefined): readonly string[] {
    return area === undefined ? this.#categories : this.#catalogue.kindsOf(area);
  }

  async #between(session: TenantSession, span: Span) {
    const [from, to] = [await keyAt(session, span.from), await keyAt(session, span.to)];
    return (await rowsOf(session, history)).andWhere('row.key > :from and row.key <= :to', { from, to });
  }

  /** All facts of the records up to the later moment, oldest first, by the record's place. */
  async #factsOf(session: TenantSession, span: Span, touched: readonly Touched[]) {
    const facts = new Map<string, HistoryRow[]>(touched.map(({ place }) => [place, []]));
    if (touched.length === 0) return facts;
    const places = new Map(touched.map(({ category, id, place }) => [`${category}-${id}`, place]));
    const rows = await (
      await rowsOf(session, history)
    )
      .andWhere('row.key <= :to', { to: await keyAt(session, span.to) })
      .andWhere('row.streamId = any(:ids)', { ids: [...new Set(touched.map(({ id }) => id))] })
      .orderBy('row.key', 'ASC')
      .getMany();
    for (const row of rows) facts.get(places.get(`${row.category}-${row.streamId}`) ?? '')?.push(row);
    return facts;
  }

  #changed(touched: Touched, from: string, facts: readonly HistoryRow[]): Changed {
    const describe = this.#catalogue.describing(touched.category);
    const before = facts.filter(({ key }) => key <= from);
    const between = facts.filter(({ key }) => key > from);
    const last = between.at(-1);
    if (last === undefined) throw new Error('A record that changed has no fact to show for it');
    const changes = netChange(before, between, describe);
    return { touched, last, between, isNew: before.length === 0, name: nameOf(last, facts, describe), changes };
  }

  #told({ touched, last, between, isNew, name, changes }: Changed, names: Names): ChangedRecord {
    const { place, category, id } = touched;
    return {
      ...{ place, category, id, isNew, events: between.length, lastAt: last.at as Instant },
      area: this.#areas.find(({ aggregates }) => aggregates.some((each) => each.name === category))?.name ?? '',
      title: this.#catalogue.recordTitle(category),
      name: name ?? names.get(this.#namesake(last) ?? '')?.da ?? null,
      acts: this.#actsOf(category, between),
      changes: changes.map(({ type, ...change }) => ({
        ...change,
        label: this.#catalogue.fieldLabel(category, type, change.field),
        words: wordsWithin(this.#catalogue.wordsOf(category), change, names),
      })),
    };
  }

  /** The record that one without a name of its own is called after. */
  #namesake({ category, data }: HistoryRow): string | undefined {
    const id = data[this.#catalogue.calledAfter(category) ?? ''];
    return typeof id === 'string' ? id : undefined;
  }

  #actsOf(category: string, between: readonly HistoryRow[]) {
    return [...new Set(between.map(({ type }) => type))].map((type) => ({
      ...{ type, title: this.#catalogue.eventTitle(category, type) },
      count: between.filter((each) => each.type === type).length,
    }));
  }
}

async function keyAt(session: TenantSession, moment: Instant): Promise<string> {
  return historyKey((await standingAt(session, moment)).seq);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
