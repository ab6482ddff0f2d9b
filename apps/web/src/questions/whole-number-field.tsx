import { useState } from 'react';
import { TextField } from '../design/text-field.tsx';
import type { FieldProps } from '../design/field-frame.tsx';
import { useTexts } from '../language/use-texts.ts';
import { questionsTexts } from './questions.texts.ts';

interface WholeNumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number | null;
  readonly max: number | null;
}

/** Digits with or without the thousands mark of either language; `undefined` when it is no whole number. */
const wholeNumberIn = (text: string): number | null | undefined => {
  const bare = text.replace(/[\s.,\u00a0](?=\d{3}(\D|$))/g, '').trim();
  if (bare === '') return null;
  return /^-?\d{1,15}$/.test(bare) ? Number(bare) : undefined;
};

/** A whole number that is handed on with every key: what is typed must be safe before the field is left. */
export const WholeNumberField = ({ value, onChange, min, max, ...frame }: WholeNumberFieldProps) => {
  const t = useTexts(questionsTexts);
  const [text, setText] = useState(value === null ? '' : String(value));
  // A value from elsewhere (a colleague's answer) replaces what stands here.
  const shown = (wholeNumberIn(text) ?? null) === value ? text : value === null ? '' : String(value);
  const faulty = wholeNumberIn(text) === undefined;
  const fault = () => {
    if (faulty) return t('wholeNumber');
    if (value !== null && min !== null && value < min) return t('tooSmall', { min });
    if (value !== null && max !== null && value > max) return t('tooLarge', { max });
    return undefined;
  };
  return (
    <TextField
      {...frame}
      narrow
      inputMode="numeric"
      autoComplete="off"
      value={faulty ? text : shown}
      error={frame.error ?? fault()}
      onChange={(next) => {
        setText(next);
        onChange(wholeNumberIn(next) ?? null);
      }}
    />
  );
};
