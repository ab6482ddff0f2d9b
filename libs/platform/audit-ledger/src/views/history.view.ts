import type { DomainEvent, Recorded } from '@varsel/event-sourcing';
import { type View, view, type ViewRow } from '@varsel/event-store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act's fact as the trail shows it. What stood before is found in the earlier rows of the same record. */
@Entity({ name: 'history__v1' })
@Index(['tenant', 'category', 'streamId', 'version'])
@Index(['tenant', 'actorId'])
@Index(['tenant', 'type'])
export class HistoryRow implements ViewRow {
  @PrimaryColumn('uuid')
  readonly tenant!: string;

  /** The place in the organisation's log, padded so that it sorts. */
  @PrimaryColumn('text')
  readonly key!: string;

  @Column('integer')
  readonly seq!: number;

  @Column('text')
  readonly at!: string;

  @Column('text')
  readonly category!: string;

  @Column('text', { name: 'stream_id' })
  readonly streamId!: string;

  @Column('integer')
  readonly version!: number;

  @Column('text')
  readonly type!: string;

  @Column('text')
  readonly act!: string;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: 'person' | 'service' | 'system';

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('jsonb')
  readonly data!: Readonly<Record<string, unknown>>;
}

/** Every event of every type, one row each. */
export const history: View<HistoryRow> = view<HistoryRow, DomainEvent>({
  name: 'history',
  version: 1,
  row: HistoryRow,
  key: ({ seq }) => historyKey(seq),
  history: {
    keep: false,
    because: 'a row is written once and never changes: the trail as of a moment is its rows up to it',
  },
  on: { '*': (_, recorded) => rowOf(recorded) },
});

export function historyKey(seq: number): string {
  return String(seq).padStart(12, '0');
}

function rowOf({ event, seq, at, stream, version, meta }: Recorded): Omit<HistoryRow, 'tenant' | 'key'> {
  const { type, ...data } = event;
  return {
    seq,
    at,
    category: stream.category,
    streamId: stream.id,
    version,
    type,
    act: meta.act,
    actorKind: meta.actorKind,
    actorId: meta.actorId,
    data,
  };
}
