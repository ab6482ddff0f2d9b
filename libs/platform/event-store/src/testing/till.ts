import { randomUUID } from 'node:crypto';
import { aggregate, type DomainEvent } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ContextDefinition } from '../context-definition.ts';
import type { EventStore } from '../port.ts';
import { type View, view, type ViewRow } from '../view.ts';

/** A context of its own for the contract of projections: tills that are opened, take money and are closed. */
export type TillEvent =
  | { readonly type: 'TillOpened'; readonly label: string; readonly year: number }
  | { readonly type: 'TillTook'; readonly amount: number; readonly note?: string }
  | { readonly type: 'TillClosed' };

@Entity({ name: 'till__v1' })
export class TillRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Index() @Column('text') readonly number!: string;
  @Column('text') readonly label!: string;
  @Column('bigint') readonly total!: number;
  @Column('text', { name: 'last_note', nullable: true }) readonly lastNote!: string | null;
  @Column('jsonb') readonly amounts!: readonly { readonly amount: number; readonly at: string }[];
  @Column('text', { array: true }) readonly marks!: readonly string[];
}

@Entity({ name: 'turnover__v1' })
export class TurnoverRow implements ViewRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('integer') readonly events!: number;
}

export const tills = view<TillRow, TillEvent>({
  name: 'till',
  version: 1,
  row: TillRow,
  series: ({ event }) => (event.type === 'TillOpened' ? `till-${event.year}` : undefined),
  on: {
    TillOpened: (_row, { event }, { number }) => ({
      number: `T-${event.year}-${number}`,
      label: event.label,
      total: 0,
      lastNote: null,
      amounts: [],
      marks: [],
    }),
    TillTook: (row, { event, at }) =>
      row && {
        ...row,
        total: row.total + event.amount,
        lastNote: event.note ?? null,
        amounts: [...row.amounts, { amount: event.amount, at }].slice(-3),
        marks: [...row.marks, `m"${event.amount}`].slice(-2),
      },
    TillClosed: () => 'removed',
  },
});

export const turnover = view<TurnoverRow, TillEvent>({
  name: 'turnover',
  version: 1,
  row: TurnoverRow,
  key: () => 'all',
  history: { keep: false, because: 'A count of the present.' },
  on: { '*': (row) => ({ events: (row?.events ?? 0) + 1 }) },
});

const title = { da: 'Kasse', en: 'Till' };
const described = { title, fields: {} };

export const till = aggregate<object, TillEvent>({
  name: 'till',
  title,
  initial: {},
  evolve: (state) => state,
  events: { TillOpened: described, TillTook: described, TillClosed: described },
  acts: [],
});

export function selling(views: readonly View[] = [tills, turnover]): ContextDefinition {
  return { name: 'selling', title, aggregates: [till], views, permissions: {} };
}

const about = { act: 'Sell', actorKind: 'person', actorId: 'p', digest: 'd', shape: 1 };

/** Stores events as they are, past every act. */
export async function append(
  store: EventStore,
  tenant: TenantId,
  stream: string,
  events: readonly DomainEvent[],
): Promise<void> {
  const meta = JSON.stringify({ commandId: randomUUID(), ...about });
  const stored = await store.append(
    tenant,
    stream,
    'any',
    events.map(({ type, ...data }) => ({ id: randomUUID(), type, data: JSON.stringify(data), meta })),
  );
  if (stored.kind === 'conflict') throw new Error('The fixture clashed');
}

/** The same history for everyone who gives the same seed: opened, taken, closed, opened again. */
export function aHistory(length: number, seed = 7): readonly (readonly [stream: string, event: TillEvent])[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length }, () => [`till-${random(9)}`, eventOf(random(10), random(100))] as const);
}

function eventOf(kind: number, amount: number): TillEvent {
  if (kind < 2) return { type: 'TillOpened', label: `Kasse «${amount}» 🏥`, year: 2025 + (amount % 2) };
  if (kind === 2) return { type: 'TillClosed' };
  return { type: 'TillTook', amount, ...(amount % 3 === 0 ? { note: `note ${amount}` } : {}) };
}
