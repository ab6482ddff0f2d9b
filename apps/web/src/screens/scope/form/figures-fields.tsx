import { NumberField } from '../../../design/number-field.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { FiguresDraft } from './answers.ts';
import { formTexts } from './form.texts.ts';

interface FiguresFieldsProps<Draft extends FiguresDraft> {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Where the server says the fault is, e.g. `periods.0`. */
  readonly path: string;
  readonly errors: ReadonlyMap<string, string>;
}

const money = { maximumFractionDigits: 6 };

export const FiguresFields = <Draft extends FiguresDraft>({
  draft,
  onChange,
  path,
  errors,
}: FiguresFieldsProps<Draft>) => {
  const t = useTexts(formTexts);
  const number = (name: 'employees' | 'turnoverMio' | 'balanceMio') => ({
    id: `${path}.${name}`,
    value: draft[name],
    onChange: (value: number | null) => {
      onChange({ ...draft, [name]: value });
    },
    format: money,
    error: errors.get(`${path}.${name}`),
  });
  return (
    <>
      <NumberField label={t('employees')} {...number('employees')} />
      <NumberField label={t('turnover')} {...number('turnoverMio')} />
      <NumberField label={t('balance')} {...number('balanceMio')} />
      <TextField
        id={`${path}.source`}
        label={t('source')}
        help={t('sourceHelp')}
        value={draft.source}
        maxLength={200}
        onChange={(source) => {
          onChange({ ...draft, source });
        }}
        error={errors.get(`${path}.source`)}
      />
    </>
  );
};
