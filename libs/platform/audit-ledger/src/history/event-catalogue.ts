import type { Bilingual, EventDescription, RecordWords } from '@varsel/event-sourcing';
import type { AnyAggregate } from '@varsel/event-store';

/** Something the product does by itself: a policy or a timer. */
export interface Rule {
  readonly name: string;
  readonly title: Bilingual;
}

/** What the trail calls things: the words of every aggregate, by category and event type, and of every rule. */
export class EventCatalogue {
  readonly #aggregates: ReadonlyMap<string, AnyAggregate>;

  readonly #rules: ReadonlyMap<string, Bilingual>;

  constructor(aggregates: readonly AnyAggregate[], rules: readonly Rule[] = []) {
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

  /** What stands within the fields of such records. */
  wordsOf(category: string): RecordWords {
    return this.#aggregates.get(category)?.words ?? {};
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
    const described = [...this.#aggregates.values()].flatMap(({ events }) => Object.entries<EventDescription>(events));
    return new Map(described.flatMap(([type, { happened }]) => (happened === undefined ? [] : [[type, happened]])));
  }

  #describe(category: string, type: string): EventDescription | undefined {
    const events: Readonly<Record<string, EventDescription>> | undefined = this.#aggregates.get(category)?.events;
    return events?.[type];
  }
}

function holds({ da, en }: Bilingual, wanted: string): boolean {
  return da.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted);
}
