import { Plus } from 'lucide-react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import styles from '../sheet.module.css';
import { sheetTexts } from '../sheet.texts.ts';
import { type ListName, rowsOf } from './sheet-values.ts';

const c = classes(styles);

interface RowsFieldProps {
  readonly name: ListName;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'email' | 'tel';
  /** One row a line. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly optional?: boolean;
}

/** Any number of short texts, one row each, with the fault at its row. */
export const RowsField = (props: RowsFieldProps) => {
  const { label, help, value, onChange } = props;
  const t = useTexts(sheetTexts);
  const rows = rowsOf(value);
  const put = (next: readonly string[]) => {
    onChange(next.join('\n'));
  };
  return (
    <fieldset className={c('group')}>
      <legend>
        <b>{label}</b>
      </legend>
      {help !== undefined && <Soft>{help}</Soft>}
      {rows.map((row, index) => (
        <Row
          key={index}
          {...props}
          row={row}
          index={index}
          onRow={(next) => {
            put(rows.with(index, next.replaceAll('\n', ' ')));
          }}
          {...(rows.length > 1
            ? {
                onRemove: () => {
                  put(rows.toSpliced(index, 1));
                },
              }
            : {})}
        />
      ))}
      <div>
        <Button
          small
          icon={Plus}
          aria-label={`${t('addRow')}: ${label}`}
          onPress={() => {
            put([...rows, '']);
          }}
        >
          {t('addRow')}
        </Button>
      </div>
    </fieldset>
  );
};

interface RowProps extends RowsFieldProps {
  readonly row: string;
  readonly index: number;
  readonly onRow: (row: string) => void;
  readonly onRemove?: () => void;
}

const Row = ({ name, label, type, row, index, onRow, onRemove, errorAt, optional = false }: RowProps) => {
  const t = useTexts(sheetTexts);
  const id = `${name}[${String(index)}]`;
  const rowLabel = t('row', { label, n: index + 1 });
  return (
    <div className={c('row')}>
      <TextField
        id={id}
        label={rowLabel}
        value={row}
        onChange={onRow}
        error={errorAt(id)}
        maxLength={500}
        autoComplete="off"
        optional={optional}
        {...(type === undefined ? {} : { type })}
      />
      {onRemove && (
        <Button small look="bare" aria-label={t('removeRow', { label: rowLabel })} onPress={onRemove}>
          {t('remove')}
        </Button>
      )}
    </div>
  );
};
