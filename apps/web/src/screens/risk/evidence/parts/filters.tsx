import { classes } from '../../../../design/classes.ts';
import { SelectField } from '../../../../design/select-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { type Address, oneOf } from '../../standing/address.ts';
import { measureIds, measureReference } from '../../standing/measure-ids.ts';
import { measureNames } from '../../standing/measure-names.texts.ts';
import { SearchField } from '../../standing/search-field.tsx';
import standing from '../../standing/standing.module.css';
import { evidenceTexts } from '../evidence.texts.ts';

const c = classes(standing);

export const standings = ['CURRENT', 'EXPIRING', 'EXPIRED', 'NOT_YET_EFFECTIVE', 'WITHDRAWN'] as const;

export const Filters = ({ address }: { readonly address: Address }) => {
  const t = useTexts(evidenceTexts);
  const names = useTexts(measureNames);
  return (
    <div className={c('filters')} role="search">
      <SelectField
        label={t('measure')}
        value={oneOf(measureIds, address.of('measure')) ?? 'any'}
        onChange={(measure) => {
          address.change({ measure: measure === 'any' ? undefined : measure });
        }}
        options={[
          { value: 'any', label: t('anyMeasure') },
          ...measureIds.map((id) => ({ value: id, label: `${measureReference(id)} ${names(id)}` })),
        ]}
      />
      <SelectField
        label={t('standing')}
        value={oneOf(standings, address.of('standing')) ?? 'any'}
        onChange={(next) => {
          address.change({ standing: next === 'any' ? undefined : next });
        }}
        options={[{ value: 'any', label: t('anyStanding') }, ...standings.map((value) => ({ value, label: t(value) }))]}
      />
      <SearchField
        key={address.of('search')}
        label={t('search')}
        help={t('searchHelp')}
        value={address.of('search')}
        onSearch={(search) => {
          address.change({ search });
        }}
      />
    </div>
  );
};
