import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { AuditTrailAreas } from '../../../../graphql/generated/audit-trail/trail.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { trailTexts } from '../trail.texts.ts';
import styles from '../trail.module.css';
import { areaOptions, chosenArea, narrowedTo, withChosen } from './filter-choices.ts';
import type { TrailSearch } from './trail-search.ts';

const c = classes(styles);
const all = 'all';

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
      <div className={c('words')}>
        <TextField
          type="search"
          label={t('search')}
          help={t('searchHelp')}
          value={text}
          onChange={setText}
          maxLength={200}
        />
        <Button type="submit">{t('searchDo')}</Button>
      </div>
      <AreaField search={search} onChange={onChange} />
      <ActorField search={search} onChange={onChange} />
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
    </form>
  );
};

const AreaField = ({ search, onChange }: FiltersProps) => {
  const t = useTexts(trailTexts);
  const { pick } = useLanguage();
  const result = useQueryResult(AuditTrailAreas, {});
  const areas = result.state === 'ready' ? result.data.historyAreas : [];
  const chosen = chosenArea(areas, search);
  const options = areaOptions(areas, pick, (words) => t('kind', words));
  return (
    <SelectField
      label={t('area')}
      value={chosen ?? all}
      onChange={(choice) => {
        onChange({ ...search, ...narrowedTo(choice), record: undefined });
      }}
      options={[{ value: all, label: t('allAreas') }, ...withChosen(options, chosen, t('otherArea'))]}
    />
  );
};

/** People and programs, present and past. */
const ActorField = ({ search, onChange }: FiltersProps) => {
  const t = useTexts(trailTexts);
  const { list, programs } = usePeople();
  const options = [...list, ...programs].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={t('actor')}
      value={search.actor ?? all}
      onChange={(choice) => {
        onChange({ ...search, actor: choice === all ? undefined : choice });
      }}
      options={[{ value: all, label: t('anybody') }, ...withChosen(options, search.actor, t('otherActor'))]}
    />
  );
};
