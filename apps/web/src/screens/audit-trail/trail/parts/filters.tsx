import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { trailTexts } from '../trail.texts.ts';
import styles from '../trail.module.css';
import { areas, type TrailSearch } from './trail-search.ts';

const c = classes(styles);

interface FiltersProps {
  readonly search: TrailSearch;
  readonly onChange: (search: TrailSearch) => void;
}

/** The filters stand in the address, so that a link to a search is the search. */
export const Filters = ({ search, onChange }: FiltersProps) => {
  const t = useTexts(trailTexts);
  const [text, setText] = useState(search.text ?? '');
  return (
    <form
      role="search"
      className={c('filters')}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...search, text: text.trim() === '' ? undefined : text.trim() });
      }}
    >
      <TextField
        type="search"
        label={t('search')}
        help={t('searchHelp')}
        value={text}
        onChange={setText}
        maxLength={200}
      />
      <SelectField
        label={t('area')}
        value={search.category ?? 'all'}
        onChange={(value) => {
          onChange({ ...search, category: value === 'all' ? undefined : value, record: undefined });
        }}
        options={[{ value: 'all', label: t('allAreas') }, ...areas.map((area) => ({ value: area, label: t(area) }))]}
      />
      <DateField
        label={t('from')}
        value={search.from ?? null}
        onChange={(day) => {
          onChange({ ...search, from: day ?? undefined });
        }}
      />
      <DateField
        label={t('to')}
        value={search.to ?? null}
        onChange={(day) => {
          onChange({ ...search, to: day ?? undefined });
        }}
      />
      <Button type="submit">{t('searchDo')}</Button>
    </form>
  );
};
