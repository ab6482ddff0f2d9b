import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { ComboField } from '../../../../design/select-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import styles from '../sheet.module.css';
import { sheetTexts } from '../sheet.texts.ts';
import { filledRows } from './sheet-values.ts';

const c = classes(styles);

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface PickListProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly optional: boolean;
  readonly options: readonly Option[];
  /** One id a line. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Some of many: type to find, the chosen ones stay in view. */
export const PickList = ({ options, value, onChange, ...field }: PickListProps) => {
  const t = useTexts(sheetTexts);
  const chosen = filledRows(value);
  const labelOf = (id: string) => options.find((option) => option.value === id)?.label ?? id;
  return (
    <div className={c('group')}>
      <ComboField
        key={value}
        {...field}
        help={`${t('pick')}. ${field.help}`}
        value={null}
        onChange={(id) => {
          onChange([...chosen, id].join('\n'));
        }}
        options={options.filter((option) => !chosen.includes(option.value))}
      />
      {chosen.length > 0 && (
        <Rows>
          {chosen.map((id) => (
            <li key={id} className={c('row')}>
              <span>{labelOf(id)}</span>
              <Button
                small
                look="bare"
                aria-label={t('removeRow', { label: labelOf(id) })}
                onPress={() => {
                  onChange(chosen.filter((each) => each !== id).join('\n'));
                }}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </Rows>
      )}
    </div>
  );
};
