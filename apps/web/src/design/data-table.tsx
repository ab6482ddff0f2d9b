import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { Icon } from './icon.tsx';
import styles from './data-table.module.css';

const c = classes(styles);

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Never empty: a cell without a value says why ("Ingen"). */
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly number?: boolean;
  /** The row's name: a row header, with the link that opens it. One per table, the first by habit. */
  readonly name?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The server sorts; the table only asks. */
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
}

const turned = (sorting: Sorting | undefined, by: string): Sorting => ({
  by,
  direction: sorting?.by === by && sorting.direction === 'ascending' ? 'descending' : 'ascending',
});

interface HeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}

const HeaderCell = <Row,>({ column, sorting, onSort }: HeaderProps<Row>) => {
  const look = c(column.number && 'number');
  if (column.sortable !== true || onSort === undefined)
    return (
      <th scope="col" className={look}>
        {column.header}
      </th>
    );
  const sorted = sorting?.by === column.key ? sorting.direction : undefined;
  return (
    <th scope="col" className={look} aria-sort={sorted ?? 'none'}>
      <SortButton
        header={column.header}
        sorted={sorted}
        onSort={() => {
          onSort(turned(sorting, column.key));
        }}
      />
    </th>
  );
};

interface SortButtonProps {
  readonly header: string;
  readonly sorted: Sorting['direction'] | undefined;
  readonly onSort: () => void;
}

const SortButton = ({ header, sorted, onSort }: SortButtonProps) => {
  const t = useTexts(designTexts);
  return (
    <button type="button" className={c('sort')} aria-label={t('sortBy', { column: header })} onClick={onSort}>
      {header}
      {sorted && <Icon of={sorted === 'ascending' ? ArrowUp : ArrowDown} size={16} />}
    </button>
  );
};

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const inside = (
    <>
      <span className={c('label')} aria-hidden="true">
        {column.header}
      </span>
      <div>{column.cell(row)}</div>
    </>
  );
  return column.name ? <th scope="row">{inside}</th> : <td className={c(column.number && 'number')}>{inside}</td>;
};

/** A semantic table; below 960 px each row becomes a labelled list. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, captionHidden = false, columns, rows, rowKey, sorting, onSort } = props;
  return (
    <div className={c('wrap')}>
      <table className={c('table', captionHidden && 'captionHidden')}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
