import type { Describe } from './change.ts';
import type { Bilingual, CodeWords, EventDescription, RecordWords } from '@varsel/event-sourcing';
import type { AnyAggregate, ContextDefinition } from '@varsel/event-store';
import { auditExport } from '../exports/audit-export.ts';

/** Something the product does by itself: a policy or a timer. */
export interface Rule {
  readonly name: string;
  readonly title: Bilingual;
}

/** A part of the product, with the kinds of record that are kept there. */
export type Area = Pick<ContextDefinition, 'name' | 'title' | 'aggregates'>;

/** What the trail calls things: every part of the product, its kinds of record and event types, and every rule. */
export class EventCatalogue {
  /** The parts that keep records; what is not in one of them is written nowhere. */
  readonly areas: readonly Area[];

  readonly #aggregates: ReadonlyMap<string, AnyAggregate>;

  readonly #rules: ReadonlyMap<string, Bilingual>;

  constructor(areas: readonly Area[], rules: readonly Rule[] = []) {
    this.areas = areas.filter(({ aggregates }) => aggregates.length > 0);
    const aggregates = areas.flatMap((area) => area.aggregates);
    this.#rules = new Map(rules.map(({ name, title }) => [`system:${name}`, title]));
    this.#aggregates = new Map(aggregates.map((each) => [each.name, each]));
  }

  /** What a rule does, by the id of its actor; null for a person or a rule of another version. */
  ruleTitle(actor: string): Bilingual | null {
    return this.#rules.get(actor) ?? null;
  }

  /** The kind of record, e.g. «Hændelse». */
  recordTitle(category: string): Bilingual {
    return this.#aggregates.get(category)?.title ?? { da: category, en: category };
  }

  eventTitle(category: string, type: string): Bilingual {
    return this.#describe(category, type)?.title ?? { da: type, en: type };
  }

  fieldLabel(category: string, type: string, field: string): Bilingual {
    return this.#describe(category, type)?.fields[field] ?? { da: field, en: field };
  }

  /** The event types of a kind of record. */
  describing(category: string): Describe {
    return (type) => this.#describe(category, type);
  }

  /** The kinds of record of a part; none when there is no such part. */
  kindsOf(area: string): readonly string[] {
    return this.areas.find(({ name }) => name === area)?.aggregates.map(({ name }) => name) ?? [];
  }

  /** What stands within the fields of such records. */
  wordsOf(category: string): RecordWords {
    const words = this.#aggregates.get(category)?.words ?? {};
    if (category !== auditExport.name) return words;
    // What was chosen for an export are parts and kinds of record: only the whole product knows their names.
    return {
      ...words,
      codes: { ...words.codes, area: titles(this.areas), category: titles(this.#aggregates.values()) },
    };
  }

  /** The field of such records' events that names the record they are called after. */
  calledAfter(category: string): string | undefined {
    return this.#aggregates.get(category)?.calledAfter;
  }

  /** What facts call those they hold by their ids, by event type. */
  naming(): ReadonlyMap<string, Readonly<Record<string, string>>> {
    return new Map(this.#described().flatMap(([type, { names }]) => (names === undefined ? [] : [[type, names]])));
  }

  /** Event types whose title or record holds the text, in either language. */
  typesMatching(text: string): readonly string[] {
    const wanted = text.toLowerCase();
    return [...this.#aggregates.values()].flatMap(({ title, events }) =>
      Object.entries<EventDescription>(events)
        .filter(([, described]) => [title, described.title].some((each) => holds(each, wanted)))
        .map(([type]) => type),
    );
  }

  /** The field of each event that says when it happened, by event type. */
  happenedFields(): ReadonlyMap<string, string> {
    return new Map(
      this.#described().flatMap(([type, { happened }]) => (happened === undefined ? [] : [[type, happened]])),
    );
  }

  #described(): readonly (readonly [string, EventDescription])[] {
    return [...this.#aggregates.values()].flatMap(({ events }) => Object.entries<EventDescription>(events));
  }

  #describe(category: string, type: string): EventDescription | undefined {
    const events: Readonly<Record<string, EventDescription>> | undefined = this.#aggregates.get(category)?.events;
    return events?.[type];
  }
}

function titles(named: Iterable<{ readonly name: string; readonly title: Bilingual }>): CodeWords {
  return Object.fromEntries([...named].map(({ name, title }) => [name, title]));
}

function holds({ da, en }: Bilingual, wanted: string): boolean {
  return da.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted);
}
