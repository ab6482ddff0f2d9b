import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ariaField, fieldClass as c, FieldHead, type FieldProps } from './field-frame.tsx';

interface TextValueProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
  /** Takes focus when it appears: the one field of a step, never of a page one reads. */
  readonly focusOnOpen?: boolean;
}

export interface TextFieldProps extends TextValueProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url';
  readonly spellCheck?: boolean;
  /** As wide as a number, a code or a date, not as wide as a sentence. */
  readonly narrow?: boolean;
  /** One-time codes: large, spaced digits. */
  readonly code?: boolean;
}

const textProps = ({ value, onChange, onBlur, maxLength, focusOnOpen = false }: TextValueProps) => ({
  value,
  onChange,
  autoFocus: focusOnOpen,
  onBlur: () => onBlur?.(),
  ...(maxLength === undefined ? {} : { maxLength }),
});

const inputProps = ({ autoComplete, inputMode, type = 'text' }: TextFieldProps) => ({
  type,
  ...(autoComplete === undefined ? {} : { autoComplete }),
  ...(inputMode === undefined ? {} : { inputMode }),
});

export const TextField = (props: TextFieldProps) => {
  const { spellCheck, narrow = false, code = false } = props;
  return (
    <AriaTextField
      {...ariaField(props)}
      {...textProps(props)}
      {...inputProps(props)}
      className={c('field', (narrow || code) && 'narrow')}
    >
      <FieldHead {...props} />
      <Input className={c('input', code && 'code')} {...(spellCheck === undefined ? {} : { spellCheck })} />
    </AriaTextField>
  );
};

interface TextAreaFieldProps extends TextValueProps {
  readonly rows?: number;
}

export const TextAreaField = (props: TextAreaFieldProps) => {
  const { value, maxLength, rows = 4 } = props;
  return (
    <AriaTextField {...ariaField(props)} {...textProps(props)} className={c('field')}>
      <FieldHead {...props} />
      <TextArea rows={rows} className={c('input')} />
      {maxLength !== undefined && value.length > maxLength * 0.8 && (
        <span className={c('count')}>
          {value.length} / {maxLength}
        </span>
      )}
    </AriaTextField>
  );
};
