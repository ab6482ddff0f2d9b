import { Readable } from 'node:stream';
import { Controller, Get, Header, Inject, Query, StreamableFile, UseGuards } from '@nestjs/common';
import { type Clock, type CommandContext, parseInstant } from '@varsel/event-sourcing';
import { BadInput, CommandOf, Requires, Session } from '@varsel/graphql-vocabulary';
import { CLOCK, Database, TenantSession } from '@varsel/tenancy';
import { AskedFor } from '../exports/asked-for.guard.ts';
import { ExportRegister } from '../exports/export-register.ts';
import { RecordHistoryExport, recordHistoryExport } from '../exports/record-history-export.ts';
import { csv, csvHead, csvLines, jsonLine } from './export-formats.ts';
import { storedActor, storedRecord } from './stored-ids.ts';
import { Trail, type TrailEntry, type TrailFilter } from './trail.ts';

const ENTRIES_A_PAGE = 200;

type Asked = Readonly<Record<string, string | undefined>>;

interface Wanted {
  readonly session: TenantSession;
  readonly context: CommandContext;
  readonly asked: Asked;
}

interface Form {
  readonly format: 'jsonl' | 'csv';
  readonly head: string;
  readonly line: (entry: TrailEntry) => string;
}

/** The whole history to keep elsewhere. The organisation comes from the session alone. */
@Controller('api')
export class HistoryController {
  constructor(
    private readonly trail: Trail,
    private readonly database: Database,
    private readonly exports: ExportRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('history.jsonl')
  @Requires('history:export')
  @UseGuards(AskedFor)
  @Header('content-type', 'application/x-ndjson; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="history.jsonl"')
  @Header('cache-control', 'no-store')
  jsonLines(
    @Session() session: TenantSession,
    @CommandOf() context: CommandContext,
    @Query() asked: Asked,
  ): Promise<StreamableFile> {
    return this.#export({ session, context, asked }, { format: 'jsonl', head: '', line: jsonLine });
  }

  @Get('history.csv')
  @Requires('history:export')
  @UseGuards(AskedFor)
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="history.csv"')
  @Header('cache-control', 'no-store')
  table(
    @Session() session: TenantSession,
    @CommandOf() context: CommandContext,
    @Query() asked: Asked,
  ): Promise<StreamableFile> {
    return this.#export({ session, context, asked }, { format: 'csv', head: csv([csvHead]), line: csvLines });
  }

  async #export({ session, context, asked }: Wanted, { format, head, line }: Form): Promise<StreamableFile> {
    const { tenant, asOf } = session;
    const filter = filterOf(asked);
    refuseUnknown(this.trail, filter);
    refuseWithoutKind(filter);
    const until = asOf ?? this.clock.now();
    const { text: searched, ...part } = filter;
    const chosen = { format, ...part, searched, asOf: asOf ?? null };
    await this.exports.record(recordHistoryExport, new RecordHistoryExport(chosen), context);
    const pages = this.#pages(
      (moment) => new TenantSession(this.database, tenant, { asOf: moment, inTurn: true }),
      filter,
      until,
    );
    return new StreamableFile(Readable.from(written(head, pages, line)));
  }

  /** Each page has a session of its own: a slow reader holds no transaction. What comes later is not in it. */
  async *#pages(
    open: (asOf: ReturnType<Clock['now']>) => TenantSession,
    filter: TrailFilter,
    until: ReturnType<Clock['now']>,
  ): AsyncGenerator<readonly TrailEntry[]> {
    let after: string | undefined;
    do {
      const page = await this.#page(open(until), filter, after);
      yield page;
      after = page.length < ENTRIES_A_PAGE ? undefined : page.at(-1)?.key;
    } while (after !== undefined);
  }

  async #page(session: TenantSession, filter: TrailFilter, after: string | undefined): Promise<readonly TrailEntry[]> {
    try {
      return await this.trail.page(session, filter, { limit: ENTRIES_A_PAGE, after, order: 'ASC' });
    } finally {
      await session.close();
    }
  }
}

async function* written(
  head: string,
  pages: AsyncIterable<readonly TrailEntry[]>,
  line: (entry: TrailEntry) => string,
): AsyncGenerator<string> {
  if (head !== '') yield head;
  for await (const page of pages) yield page.map(line).join('');
}

function filterOf({ area, category, record, actor, from, to, text }: Asked) {
  const [one, doer] = [single('record', record), single('actor', actor)];
  return {
    area: single('area', area),
    category: single('category', category),
    record: one === null ? null : storedRecord(one),
    actor: doer === null ? null : storedActor(doer),
    text: single('text', text),
    from: moment('from', from),
    to: moment('to', to),
  };
}

/** A file of nothing would look as if nothing had happened, and what was chosen for it stands in the log. */
function refuseUnknown(trail: Trail, filter: Pick<TrailFilter, 'area' | 'category'>): void {
  for (const [name, known] of Object.entries(trail.parts())) {
    const value = filter[name as 'area' | 'category'];
    if (value === null || value === undefined || known.includes(value)) continue;
    const names = known.join(', ');
    throw new BadInput(
      { da: `»${name}« skal være en af disse: ${names}.`, en: `“${name}” must be one of these: ${names}.` },
      name,
    );
  }
}

/** An id alone does not say what it is of: the record of the export would name nothing. */
function refuseWithoutKind({ record, category }: Pick<TrailFilter, 'record' | 'category'>): void {
  if (record === null || record === undefined || (category !== null && category !== undefined)) return;
  throw new BadInput(
    {
      da: 'Angiv også »category«, når du henter en enkelt sag med »record«, f.eks. category=incident: i historikken står der, hvad der blev hentet. Intet er hentet eller noteret.',
      en: 'State “category” too when you fetch a single record by “record”, e.g. category=incident: the history says what was fetched. Nothing was fetched or recorded.',
    },
    'category',
  );
}

/** A name given twice arrives as a list. */
function single(name: string, text: unknown): string | null {
  if (text === undefined) return null;
  if (typeof text === 'string') return text;
  throw new BadInput({ da: `Angiv »${name}« én gang.`, en: `State “${name}” once.` }, name);
}

function moment(name: string, text: string | undefined) {
  if (text === undefined) return null;
  const parsed = parseInstant(text);
  if (parsed !== undefined) return parsed;
  throw new BadInput(
    {
      da: `»${name}« skal være et tidspunkt med tidszone, f.eks. 2026-11-22T08:55:00+01:00.`,
      en: `“${name}” must be a moment with an offset, e.g. 2026-11-22T08:55:00+01:00.`,
    },
    name,
  );
}
