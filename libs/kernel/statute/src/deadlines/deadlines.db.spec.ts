import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '@varsel/event-sourcing';
import { testDatabase, type TestDatabase } from '../../../../../tools/testing/database.ts';
import { summerTimeOf } from '../copenhagen-time.ts';
import { printedSeed } from '../testing/seed.ts';
import { deadlineFor } from './deadline.ts';
import type { DeadlineKind } from './kinds.ts';

const RANDOM_MOMENTS = 20_000;
const HOUR = 3_600_000;
const [FROM, TO] = [Date.UTC(2024, 0, 1), Date.UTC(2041, 0, 1)];

/**
 * The same rule said in SQL, on the server's own time zone database. A local reading has up to two moments; PostgreSQL
 * itself takes winter time for a repeated hour, the law's reading is the first pass. So: of the moments one and two hours
 * before the reading as UTC, the earliest that shows the reading; when none does, the clock skipped it, and winter time
 * carries it forward by the gap.
 */
const ORACLE = `
  with asked as (select position, at from unnest($1::timestamptz[]) with ordinality as list(at, position)),
  counted as (
    select position, at, (at at time zone 'Europe/Copenhagen') + interval '1 month' as reading from asked
  ),
  resolved as (
    select position, at, coalesce(
      (select min(candidate) from unnest(array[
          (reading at time zone 'UTC') - interval '2 hours', (reading at time zone 'UTC') - interval '1 hour'
        ]) as list(candidate)
        where candidate at time zone 'Europe/Copenhagen' = reading),
      (reading at time zone 'UTC') - interval '1 hour') as month_later
    from counted
  )
  select to_json((at + interval '24 hours') at time zone 'UTC') as day_later,
         to_json((at + interval '72 hours') at time zone 'UTC') as three_days_later,
         to_json(month_later at time zone 'UTC') as month_later,
         to_json(((date_trunc('day', month_later at time zone 'Europe/Copenhagen') + interval '1 day')
           at time zone 'Europe/Copenhagen') at time zone 'UTC') as month_late_after
  from resolved order by position`;

interface OracleRow {
  readonly day_later: string;
  readonly three_days_later: string;
  readonly month_later: string;
  readonly month_late_after: string;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(async () => {
  await database.drop();
});

async function disagreements(moments: readonly number[]): Promise<readonly string[]> {
  const starts = moments.map(instantOf);
  const { rows } = await database.admin.query<OracleRow>(ORACLE, [starts]);
  expect(rows).toHaveLength(starts.length);
  const theirs = rows.map((row) =>
    [row.day_later, row.three_days_later, row.month_later, row.month_late_after]
      .map((text) => instantOf(Date.parse(`${text}Z`)))
      .join(' '),
  );
  return starts.flatMap((start, index) => {
    const [ours, other] = [reckoned(start), theirs[index] ?? 'nothing'];
    return ours === other ? [] : [`${start}: ${ours} ≠ ${other}`];
  });
}

function reckoned(start: Instant): string {
  const dueAt = (kind: DeadlineKind): Instant => deadlineFor({ kind, start }).dueAt;
  return [dueAt('early'), dueAt('notif'), dueAt('final'), deadlineFor({ kind: 'final', start }).lateAfter].join(' ');
}

describe('the deadlines against PostgreSQL', () => {
  it('agree at 20,000 random moments from 2024 to 2040', async () => {
    const random = generator(printedSeed('deadlines against PostgreSQL'));
    const moments = Array.from(
      { length: RANDOM_MOMENTS },
      () => FROM + Math.floor((random() * (TO - FROM)) / 1000) * 1000,
    );
    expect(await disagreements(moments)).toEqual([]);
  });

  it('agree around every change of the clocks, and wherever a limit lands on one', async () => {
    const changes = years().flatMap((year) => summerTimeOf(year));
    const landings = changes.flatMap((change) =>
      [0, 24 * HOUR, 72 * HOUR, ...[28, 29, 30, 31].map((days) => days * 24 * HOUR)].map((back) => change - back),
    );
    const around = landings.flatMap((at) => Array.from({ length: 25 }, (_, step) => at + (step - 12) * 15 * 60_000));
    const exact = landings.flatMap((at) => [at - 1000, at, at + 1000]);
    expect(await disagreements([...around, ...exact])).toEqual([]);
  });

  it('agree at month ends and on leap days', async () => {
    const ends = years().flatMap((year) =>
      Array.from({ length: 12 }, (_, month) => [-3, -2, -1, 0, 1].map((day) => Date.UTC(year, month + 1, day))).flat(),
    );
    const leapDays = years()
      .filter((year) => year % 4 === 0)
      .map((year) => Date.UTC(year, 1, 29));
    const moments = [...ends, ...leapDays].flatMap((day) =>
      [0, 1.5, 11, 22, 22.5, 23, 23.999].map((hours) => day + Math.floor(hours * 3600) * 1000),
    );
    expect(await disagreements(moments)).toEqual([]);
  });
});

function years(): readonly number[] {
  return Array.from({ length: 17 }, (_, index) => 2024 + index);
}

/** Mulberry32: a run is repeated by its seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
