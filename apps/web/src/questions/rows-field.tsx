import { Plus, Trash2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { useTexts } from '../language/use-texts.ts';
import type { Row, Value } from './answer.ts';
import { PartLabel } from './part-label.tsx';
import type { PartFieldProps } from './part-props.ts';
import type { Part } from './question.ts';
import { questionsTexts } from './questions.texts.ts';
import styles from './questions.module.css';

const c = classes(styles);
const mostRows = 100;

const rowsOf = (value: Value): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

interface RowsFieldProps extends PartFieldProps {
  /** How one column of a row is filled in. */
  readonly cell: ComponentType<PartFieldProps>;
}

/** A list or a table: one box for each row, so that it is the same on a phone. */
export const RowsField = ({ part, value, onChange, id, label, error, cell }: RowsFieldProps) => {
  const t = useTexts(questionsTexts);
  const rows = rowsOf(value);
  // One row stands ready; it is no answer before something is written in it.
  const shown = rows.length === 0 ? [{}] : rows;
  const change = (next: readonly Row[]) => {
    onChange(next.length === 0 ? null : next);
  };
  return (
    <div className={c('rows')} role="group" {...(id === undefined ? {} : { id })} tabIndex={-1}>
      {label}
      {error !== undefined && <p className={c('fault')}>{error}</p>}
      {shown.map((row, index) => (
        <RowBox
          // Rows have no names of their own; their place is what they are known by.
          key={index}
          index={index}
          cell={cell}
          columns={part.columns}
          row={row}
          onChange={(next) => {
            change(shown.map((each, place) => (place === index ? next : each)));
          }}
          {...(rows.length > 0
            ? {
                onRemove: () => {
                  change(rows.filter((_, place) => place !== index));
                },
              }
            : {})}
        />
      ))}
      {shown.length < mostRows && rows.length > 0 && (
        <div>
          <Button
            look="bare"
            icon={Plus}
            onPress={() => {
              change([...rows, {}]);
            }}
          >
            {t('addRow')}
          </Button>
        </div>
      )}
    </div>
  );
};

interface RowBoxProps {
  readonly cell: ComponentType<PartFieldProps>;
  readonly index: number;
  readonly columns: readonly Part[];
  readonly row: Row;
  readonly onChange: (row: Row) => void;
  readonly onRemove?: () => void;
}

const RowBox = ({ index, cell: Cell, columns, row, onChange, onRemove }: RowBoxProps) => {
  const t = useTexts(questionsTexts);
  return (
    <fieldset className={c('row')}>
      <legend className={c('rowName')}>{t('row', { n: index + 1 })}</legend>
      {columns.map((column) => (
        <Cell
          key={column.key}
          part={column}
          label={<PartLabel part={column} />}
          value={row[column.key] ?? null}
          onChange={(next) => {
            onChange({ ...row, [column.key]: typeof next === 'object' ? null : next });
          }}
        />
      ))}
      {onRemove && (
        <div>
          <Button look="bare" small icon={Trash2} onPress={onRemove}>
            {t('removeRow', { n: index + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
