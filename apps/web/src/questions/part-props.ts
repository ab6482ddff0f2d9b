import type { Choice } from '../design/choices.tsx';
import type { FieldProps } from '../design/field-frame.tsx';
import type { Value } from './answer.ts';
import type { Part } from './question.ts';

export interface PartFieldProps extends FieldProps {
  readonly part: Part;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Answers of the question rather than of the part: "not applicable". */
  readonly extra?: readonly Choice<string>[];
}
