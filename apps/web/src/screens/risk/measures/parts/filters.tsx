import { classes } from '../../../../design/classes.ts';
import { SelectField } from '../../../../design/select-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { People } from '../../../../people/use-people.ts';
import { states } from '../../standing/measure-state.tsx';
import { standingTexts } from '../../standing/standing.texts.ts';
import styles from '../measures.module.css';
import { measuresTexts } from '../measures.texts.ts';
import type { MatrixSearch } from './matrix-search.ts';

const c = classes(styles);

interface FiltersProps {
  readonly search: MatrixSearch;
  readonly onChange: (search: MatrixSearch) => void;
  readonly people: People;
}

/** The filters stand in the address, so that a link to a search is the search. */
export const Filters = ({ search, onChange, people }: FiltersProps) => {
  const t = useTexts(measuresTexts);
  const words = useTexts(standingTexts);
  return (
    <div className={c('filters')} role="search">
      <SelectField
        label={t('filterState')}
        value={search.state ?? 'any'}
        onChange={(state) => {
          onChange({ ...search, state: state === 'any' ? undefined : state });
        }}
        options={[{ value: 'any', label: t('anyState') }, ...states.map((value) => ({ value, label: words(value) }))]}
      />
      <SelectField
        label={t('filterOwner')}
        value={search.owner ?? 'any'}
        onChange={(owner) => {
          onChange({ ...search, owner: owner === 'any' ? undefined : owner });
        }}
        options={[
          { value: 'any', label: t('anyOwner') },
          { value: 'none', label: t('withoutOwner') },
          ...people.list.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('only')}
        value={search.only ?? 'any'}
        onChange={(only) => {
          onChange({ ...search, only: only === 'any' ? undefined : only });
        }}
        options={[
          { value: 'any', label: t('everything') },
          { value: 'drift', label: t('onlyDrift') },
          { value: 'review', label: t('onlyReview') },
          { value: 'expired', label: t('onlyExpired') },
          { value: 'tasks', label: t('onlyTasks') },
        ]}
      />
    </div>
  );
};
