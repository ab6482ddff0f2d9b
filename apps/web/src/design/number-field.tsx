import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { useTexts } from '../language/use-texts.ts';
import { designTexts } from './design.texts.ts';
import { ariaField, fieldClass as c, FieldHead, type FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';

interface NumberFieldProps extends FieldProps {
  /** `null` is "not answered yet", which is not zero. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly format?: Intl.NumberFormatOptions;
  /** Plus and minus buttons: for small counts only. */
  readonly steppers?: boolean;
}

export const NumberField = (props: NumberFieldProps) => {
  const { value, onChange, min, max, step, format, steppers = false } = props;
  const t = useTexts(designTexts);
  return (
    <AriaNumberField
      {...ariaField(props)}
      value={value ?? Number.NaN}
      onChange={(next) => {
        onChange(Number.isNaN(next) ? null : next);
      }}
      className={c('field', 'narrow')}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
      {...(format === undefined ? {} : { formatOptions: format })}
    >
      <FieldHead {...props} />
      <Group className={c('group')}>
        <Input className={c('input')} />
        {steppers && (
          <>
            <Button slot="decrement" className={c('step')} aria-label={t('less')}>
              <Icon of={Minus} size={16} />
            </Button>
            <Button slot="increment" className={c('step')} aria-label={t('more')}>
              <Icon of={Plus} size={16} />
            </Button>
          </>
        )}
      </Group>
    </AriaNumberField>
  );
};
