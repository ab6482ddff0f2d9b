import { type SyntheticEvent, useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import type { SupplierRegisterResult } from '../../../../graphql/generated/supply-chain/register.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import styles from '../register.module.css';
import { registerTexts } from '../register.texts.ts';
import { type RegisterSearch, shows, tiers } from './register-search.ts';

const c = classes(styles);

interface FiltersProps {
  readonly search: RegisterSearch;
  readonly services: SupplierRegisterResult['supplierServices'];
  readonly onChange: (search: RegisterSearch) => void;
}

/** The filters stand in the address, so that a link to a search is the search. */
export const Filters = ({ search, services, onChange }: FiltersProps) => {
  const t = useTexts(registerTexts);
  const words = useTexts(supplyWords);
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
        value={search.show ?? 'all'}
        onChange={(value) => {
          onChange({ ...search, show: value === 'all' ? undefined : value });
        }}
        options={[{ value: 'all', label: t('all') }, ...shows.map((show) => ({ value: show, label: t(show) }))]}
      />
      <SelectField
        label={t('tier')}
        value={search.tier ?? 'any'}
        onChange={(value) => {
          onChange({ ...search, tier: value === 'any' ? undefined : value });
        }}
        options={[{ value: 'any', label: t('anyTier') }, ...tiers.map((tier) => ({ value: tier, label: words(tier) }))]}
      />
      <SelectField
        label={t('service')}
        value={search.service ?? 'any'}
        onChange={(value) => {
          onChange({ ...search, service: value === 'any' ? undefined : value });
        }}
        options={[
          { value: 'any', label: t('anyService') },
          ...services.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button type="submit">{t('search')}</Button>
    </form>
  );
};
