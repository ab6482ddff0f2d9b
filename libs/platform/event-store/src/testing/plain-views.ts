import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type View, view, type ViewRow } from '../view.ts';
import type { TillEvent } from './till.ts';

/** Node runs this file as it is in a process of its own, and knows no decorators. */
class PurseRow implements ViewRow {
  declare readonly tenant: string;
  declare readonly key: string;
  declare readonly number: string;
  declare readonly total: number;
}
PrimaryColumn('uuid')(PurseRow.prototype, 'tenant');
PrimaryColumn('text')(PurseRow.prototype, 'key');
Column('text')(PurseRow.prototype, 'number');
Column('bigint')(PurseRow.prototype, 'total');
Entity({ name: 'purse__v1' })(PurseRow);

class TallyRow implements ViewRow {
  declare readonly tenant: string;
  declare readonly key: string;
  declare readonly events: number;
}
PrimaryColumn('uuid')(TallyRow.prototype, 'tenant');
PrimaryColumn('text')(TallyRow.prototype, 'key');
Column('integer')(TallyRow.prototype, 'events');
Entity({ name: 'tally__v1' })(TallyRow);

/** Rows that come and go, their versions, and numbers drawn: everything a runner writes. */
export const purses: View = view<PurseRow, TillEvent>({
  name: 'purse',
  version: 1,
  row: PurseRow,
  series: ({ event }) => (event.type === 'TillOpened' ? 'purse' : undefined),
  on: {
    TillOpened: (_row, _event, { number }) => ({ number: `P-${number}`, total: 0 }),
    TillTook: (row, { event }) => row && { ...row, total: row.total + event.amount },
    TillClosed: () => 'removed',
  },
});

export const tally: View = view<TallyRow, TillEvent>({
  name: 'tally',
  version: 1,
  row: TallyRow,
  key: () => 'all',
  history: { keep: false, because: 'A count of the present.' },
  on: { '*': (row) => ({ events: (row?.events ?? 0) + 1 }) },
});
