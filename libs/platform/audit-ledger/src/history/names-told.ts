import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { ERASED, rowsOf } from '@varsel/event-store';
import type { TenantSession } from '@varsel/tenancy';
import { history, type HistoryRow } from '../views/history.view.ts';
import type { EventCatalogue } from './event-catalogue.ts';
import { type Change, nameOf } from './change.ts';

export type Names = ReadonlyMap<string, Bilingual>;

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NAME_AT_MOST = 80;
const erased: Bilingual = { da: 'Slettet', en: 'Erased' };

/** The ids that stand in the changes, before and after, at whatever depth, each once. */
export function idsIn(changes: readonly Change[]): readonly string[] {
  const texts = changes.flatMap(({ before, after }) => [before ?? '', after ?? '']);
  return [...new Set(texts.flatMap((text) => text.match(ID) ?? []))];
}

/**
 * What the log calls the ids: records by their own names, and contacts and the like by what a fact said of them, as they
 * were called at the moment. What was erased is said to be; what has no name is left out.
 */
export async function namesTold(
  session: TenantSession,
  catalogue: EventCatalogue,
  { ids, within, until = session.asOf }: Wanted,
): Promise<Names> {
  if (ids.length === 0) return new Map();
  const records = await namesOfRecords(session, catalogue, { ids, until });
  const others = ids.filter((id) => !records.has(id));
  if (others.length === 0) return records;
  const facts = await factsNaming(session, catalogue, { ids: others, within: [...within, ...ids], until });
  return new Map([...namesWithin(facts, catalogue), ...records]);
}

interface Wanted {
  readonly ids: readonly string[];
  /** The records that are told; what they speak of is called something in them, or in a record they speak of. */
  readonly within: readonly string[];
  readonly until?: Instant | undefined;
}

async function factsOf(session: TenantSession, until: Instant | undefined) {
  const query = (await rowsOf(session, history)).select([
    ...['row.tenant', 'row.key', 'row.category', 'row.streamId', 'row.version', 'row.type', 'row.data'],
  ]);
  if (until !== undefined) query.andWhere('row.at <= :until', { until });
  return query.orderBy('row.key', 'ASC');
}

async function namesOfRecords(
  session: TenantSession,
  catalogue: EventCatalogue,
  { ids, until }: Omit<Wanted, 'within'>,
): Promise<Names> {
  const query = (await factsOf(session, until)).andWhere('row.streamId = any(:ids)', { ids });
  const facts = Map.groupBy(await query.getMany(), ({ streamId }) => streamId);
  return new Map(
    [...facts].flatMap(([id, each]): readonly (readonly [string, Bilingual])[] => {
      const last = each.at(-1);
      const name = last === undefined ? null : nameOf(last, each, catalogue.describing(last.category));
      return name === null ? [] : [[id, said(name)]];
    }),
  );
}

/** Facts that hold one of the ids, of the types that say what they call it. */
async function factsNaming(session: TenantSession, catalogue: EventCatalogue, { ids, within, until }: Wanted) {
  const types = [...catalogue.naming().keys()];
  if (types.length === 0) return [];
  return (await factsOf(session, until))
    .andWhere('row.type = any(:types)', { types })
    .andWhere('row.streamId = any(:within)', { within })
    .andWhere(
      'exists (select from unnest(:ids::text[]) as known (id) where position(known.id in row.data::text) > 0)',
      {
        ids,
      },
    )
    .getMany();
}

function namesWithin(rows: readonly HistoryRow[], catalogue: EventCatalogue): Names {
  const naming = catalogue.naming();
  return new Map(
    rows.flatMap(({ type, data }) =>
      Object.entries(naming.get(type) ?? {}).flatMap(([id, name]) => pairsIn(data, id.split('.'), name.split('.'))),
    ),
  );
}

type Data = Readonly<Record<string, unknown>>;

/** Id and name are parts of the same thing: of the fact, or of each in a list. */
function pairsIn(
  data: Data,
  id: readonly string[],
  name: readonly string[],
): readonly (readonly [string, Bilingual])[] {
  return holdersIn(data, id.slice(0, -1)).flatMap((holder): readonly (readonly [string, Bilingual])[] => {
    const [known, called] = [holder[id.at(-1) ?? ''], holder[name.at(-1) ?? '']];
    return typeof known === 'string' && typeof called === 'string' ? [[known, said(called)]] : [];
  });
}

function holdersIn(data: unknown, [step, ...further]: readonly string[]): readonly Data[] {
  if (typeof data !== 'object' || data === null) return [];
  if (step === undefined) return [data as Data];
  if (step === '*') return Array.isArray(data) ? data.flatMap((each) => holdersIn(each, further)) : [];
  return holdersIn((data as Data)[step], further);
}

function said(name: string): Bilingual {
  if (name === ERASED) return erased;
  const short = Array.from(name).length > NAME_AT_MOST ? `${Array.from(name).slice(0, NAME_AT_MOST).join('')} …` : name;
  return { da: short, en: short };
}

/** Names that are the same in either language. */
export function bilingual(names: ReadonlyMap<string, string>): readonly (readonly [string, Bilingual])[] {
  return [...names].map(([id, name]) => [id, { da: name, en: name }]);
}
