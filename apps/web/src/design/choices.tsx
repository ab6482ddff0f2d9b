import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { ariaField, fieldClass, FieldHead, type FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import styles from './choices.module.css';

const c = classes(styles);

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown with its hint, which says why it cannot be chosen. Of check boxes alone. */
  readonly disabled?: boolean;
}

interface ChoiceBodyProps {
  readonly choice: Choice<string>;
  readonly mark: ReactNode;
}

const ChoiceBody = ({ choice, mark }: ChoiceBodyProps) => (
  <>
    {mark}
    <span className={c('words')}>
      <span className={c('word')}>{choice.label}</span>
      {choice.hint !== undefined && <span className={c('hint')}>{choice.hint}</span>}
    </span>
  </>
);

interface RadioChoicesProps<V extends string> extends FieldProps {
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
  /** One below the other: for long labels or hints. */
  readonly stacked?: boolean;
}

/** One of a few, as bordered radios whose whole area is the target. "Don't know" is one of them, equal to the others. */
export const RadioChoices = <V extends string>(props: RadioChoicesProps<V>) => {
  const { value, onChange, choices, stacked = false } = props;
  const choose = (next: string) => {
    const found = choices.find((choice) => choice.value === next);
    if (found) onChange(found.value);
  };
  return (
    <RadioGroup {...ariaField(props)} className={fieldClass('field')} value={value} onChange={choose}>
      <FieldHead {...props} />
      <div className={c('choices', stacked && 'stacked')}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value} className={c('holder')}>
            <RadioButton className={c('choice')}>
              <ChoiceBody choice={choice} mark={<span className={c('mark', 'round')} />} />
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
};

export type YesNoUnknown = 'yes' | 'no' | 'unknown';

interface YesNoProps extends FieldProps {
  readonly value: YesNoUnknown | null;
  readonly onChange: (value: YesNoUnknown) => void;
  /** The third answer's words; "Ved ikke" unless told ("Vides ikke endnu"). */
  readonly unknown?: string;
}

export const YesNoUnknownChoices = ({ unknown, ...props }: YesNoProps) => {
  const t = useTexts(designTexts);
  const choices: readonly Choice<YesNoUnknown>[] = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: 'unknown', label: unknown ?? t('unknown') },
  ];
  return <RadioChoices {...props} choices={choices} />;
};

interface CheckboxChoicesProps<V extends string> extends FieldProps {
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
  readonly choices: readonly Choice<V>[];
  readonly stacked?: boolean;
}

const Tick = () => (
  <span className={c('mark', 'square')}>
    <Icon of={Check} size={16} />
  </span>
);

const Box = ({ selected }: { readonly selected: boolean }) =>
  selected ? <Tick /> : <span className={c('mark', 'square')} />;

/** Any number of some, as bordered check boxes. */
export const CheckboxChoices = <V extends string>(props: CheckboxChoicesProps<V>) => {
  const { value, onChange, choices, stacked = true } = props;
  const choose = (next: readonly string[]) => {
    onChange(choices.filter((choice) => next.includes(choice.value)).map((choice) => choice.value));
  };
  return (
    <CheckboxGroup {...ariaField(props)} className={fieldClass('field')} value={[...value]} onChange={choose}>
      <FieldHead {...props} />
      <div className={c('choices', stacked && 'stacked')}>
        {choices.map((choice) => (
          <CheckboxField
            key={choice.value}
            value={choice.value}
            isDisabled={choice.disabled ?? false}
            className={c('holder')}
          >
            <CheckboxButton className={c('choice')}>
              {({ isSelected }) => <ChoiceBody choice={choice} mark={<Box selected={isSelected} />} />}
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
};

interface TickProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
  readonly error?: string | undefined;
}

/** One statement to confirm. */
export const ConfirmTick = ({ children, checked, onChange, id, error }: TickProps) => (
  <CheckboxField
    {...(id === undefined ? {} : { id })}
    isSelected={checked}
    onChange={onChange}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className={c('stacked')}
  >
    <CheckboxButton className={c('choice')}>
      {({ isSelected }) => (
        <ChoiceBody choice={{ value: '', label: children, hint: error }} mark={<Box selected={isSelected} />} />
      )}
    </CheckboxButton>
  </CheckboxField>
);
