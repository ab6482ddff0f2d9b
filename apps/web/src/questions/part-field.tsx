import type { ComponentType, ReactNode } from 'react';
import { DateField } from '../design/date-time-field.tsx';
import { TextAreaField, TextField, type TextFieldProps } from '../design/text-field.tsx';
import type { Value } from './answer.ts';
import { ChoicePart } from './choice-part.tsx';
import { CountryField } from './country-field.tsx';
import type { PartFieldProps } from './part-props.ts';
import type { PartType } from './question.ts';
import { RowsField } from './rows-field.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

const asText = (value: Value): string => (typeof value === 'string' ? value : '');
const orNull = (value: Value): string | null => (typeof value === 'string' ? value : null);

const textOf = ({ part: { maxLength }, value, onChange, ...frame }: PartFieldProps) => ({
  ...frame,
  ...(maxLength === null ? {} : { maxLength }),
  value: asText(value),
  onChange,
});

type InputProps = Pick<TextFieldProps, 'type' | 'inputMode' | 'autoComplete' | 'spellCheck'>;

const line = (input: InputProps): ComponentType<PartFieldProps> => {
  const LinePart = (props: PartFieldProps) => <TextField {...textOf(props)} {...input} />;
  return LinePart;
};

const Line = line({});

const kinds: Readonly<Record<PartType, ComponentType<PartFieldProps>>> = {
  string: Line,
  email: line({ type: 'email', autoComplete: 'off', spellCheck: false }),
  phone: line({ type: 'tel', autoComplete: 'off' }),
  // Not the browser's own "url": it refuses what a person writes from memory, such as nordtal.example.
  url: line({ type: 'text', inputMode: 'url', autoComplete: 'off', spellCheck: false }),
  text: (props) => <TextAreaField {...textOf(props)} rows={4} />,
  'yes-no': ChoicePart,
  'yes-partly-no': ChoicePart,
  choice: ChoicePart,
  country: (props) => <CountryField {...textOf(props)} value={orNull(props.value)} />,
  date: (props) => <DateField {...textOf(props)} value={orNull(props.value)} />,
  integer: (props) => (
    <WholeNumberField
      {...textOf(props)}
      min={props.part.min}
      max={props.part.max}
      value={typeof props.value === 'number' ? props.value : null}
    />
  ),
  rows: (props) => <RowsField {...props} cell={PartField} />,
};

/** One thing to fill in, by its type. A type this page does not know is a line of text rather than a hole. */
export const PartField = (props: PartFieldProps): ReactNode => {
  const known = Object.entries(kinds).find(([type]) => type === props.part.type);
  const Kind = known?.[1] ?? Line;
  return <Kind {...props} />;
};
