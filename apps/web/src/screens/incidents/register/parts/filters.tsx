import { type SyntheticEvent, useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { incidentWords } from '../../clocks/incident-words.texts.ts';
import styles from '../register.module.css';
import { registerTexts } from '../register.texts.ts';
import { type RegisterSearch, standings } from './register-search.ts';

const c = classes(styles);

interface FiltersProps {
  readonly search: RegisterSearch;
  readonly onChange: (search: RegisterSearch) => void;
}

/** The filters stand in the address, so that a link to a search is the search. */
export const Filters = ({ search, onChange }: FiltersProps) => {
  const t = useTexts(registerTexts);
  const words = useTexts(incidentWords);
  const [text, setText] = useState(search.search ?? '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onChange({ ...search, search: text.trim() === '' ? undefined : text.trim() });
  };
  return (
    <form role="search" className={c('filters')} onSubmit={submit}>
      <TextField
        type="search"
        label={t('search')}
        help={t('searchHelp')}
        value={text}
        onChange={setText}
        maxLength={200}
      />
      <SelectField
        label={t('show')}
        value={search.clocks ?? 'all'}
        onChange={(value) => {
          onChange({ ...search, clocks: value === 'all' ? undefined : value });
        }}
        options={[
          { value: 'all', label: t('all') },
          { value: 'open', label: t('open') },
          { value: 'none', label: t('closed') },
        ]}
      />
      <SelectField
        label={t('status')}
        value={search.status ?? 'any'}
        onChange={(value) => {
          onChange({ ...search, status: value === 'any' ? undefined : value });
        }}
        options={[
          { value: 'any', label: t('anyStatus') },
          ...standings.map((status) => ({ value: status, label: words(status) })),
        ]}
      />
      <Button type="submit">{t('search')}</Button>
    </form>
  );
};
