import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../testing/render.tsx';
import { type Column, DataTable, type Sorting } from './data-table.tsx';
import { Pagination } from './pagination.tsx';

interface Incident {
  readonly reference: string;
  readonly users: number;
}

const columns: readonly Column<Incident>[] = [
  { key: 'reference', header: 'Hændelse', cell: ({ reference }) => reference, name: true, sortable: true },
  { key: 'users', header: 'Berørte', cell: ({ users }) => users, number: true },
];
const rows: readonly Incident[] = [
  { reference: 'INC-2026-014', users: 1204 },
  { reference: 'INC-2026-015', users: 88 },
];

const table = (sorting: Sorting, onSort: (next: Sorting) => void) =>
  renderPart(
    <DataTable
      caption="Hændelser"
      columns={columns}
      rows={rows}
      rowKey={({ reference }) => reference}
      sorting={sorting}
      onSort={onSort}
    />,
  );

describe('the data table', () => {
  it('is a table with a caption, column heads and named rows', () => {
    table({ by: 'reference', direction: 'ascending' }, () => undefined);
    const found = screen.getByRole('table', { name: 'Hændelser' });
    expect(within(found).getAllByRole('columnheader')).toHaveLength(2);
    expect(within(found).getByRole('rowheader', { name: /INC-2026-014/ })).toBeDefined();
  });

  it('repeats the column head in each cell for the narrow list', () => {
    table({ by: 'reference', direction: 'ascending' }, () => undefined);
    expect(screen.getByRole('cell', { name: /88/ }).textContent).toBe('Berørte88');
  });

  it('asks the server for the other direction and says which one stands', async () => {
    const onSort = vi.fn();
    const { user } = table({ by: 'reference', direction: 'ascending' }, onSort);
    expect(screen.getByRole('columnheader', { name: /Hændelse/ }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Sortér efter Hændelse' }));
    expect(onSort).toHaveBeenCalledWith({ by: 'reference', direction: 'descending' });
  });
});

describe('paging through a list', () => {
  it('says what is shown and offers only the ways that exist', async () => {
    const onNext = vi.fn();
    const { user } = renderPart(<Pagination from={1} count={25} total={40} onNext={onNext} />);
    expect(screen.getByRole('status').textContent).toBe('1–25 af 40');
    expect(screen.getByRole('button', { name: 'Forrige' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Næste' }));
    expect(onNext).toHaveBeenCalledOnce();
  });
});
