import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classes } from './classes.ts';
import styles from './segmented.module.css';

const c = classes(styles);

interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly parts: readonly { readonly value: V; readonly label: string }[];
}

/** Two or three ways to look at the same thing. For answers use RadioChoices. */
export const Segmented = <V extends string>({ label, value, onChange, parts }: SegmentedProps<V>) => (
  <ToggleButtonGroup
    aria-label={label}
    className={c('group')}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const found = parts.find((part) => keys.has(part.value));
      if (found) onChange(found.value);
    }}
  >
    {parts.map((part) => (
      <ToggleButton key={part.value} id={part.value} className={c('part')}>
        {part.label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
