import { type SyntheticEvent, useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { TextField } from '../../../design/text-field.tsx';
import styles from './standing.module.css';

const c = classes(styles);

interface SearchFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
}

/** Text to find; nothing is asked while it is typed. */
export const SearchField = ({ label, help, value, onSearch }: SearchFieldProps) => {
  const [text, setText] = useState(value ?? '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSearch(text.trim() === '' ? undefined : text.trim());
  };
  return (
    <form className={c('search')} onSubmit={submit}>
      <TextField type="search" label={label} help={help} value={text} onChange={setText} maxLength={200} />
      <Button type="submit">{label}</Button>
    </form>
  );
};
