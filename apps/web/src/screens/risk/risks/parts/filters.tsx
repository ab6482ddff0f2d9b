import { classes } from '../../../../design/classes.ts';
import { SelectField } from '../../../../design/select-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { levels } from '../../evaluation/risk-level.tsx';
import { type Address, oneOf } from '../../standing/address.ts';
import { SearchField } from '../../standing/search-field.tsx';
import standing from '../../standing/standing.module.css';
import type { ServiceName } from '../risks-data.ts';
import { risksTexts } from '../risks.texts.ts';
import { shows } from './risk-search.ts';

const c = classes(standing);

const showWords = {
  closed: 'showClosed',
  unassessed: 'showUnassessed',
  unowned: 'showUnowned',
  stale: 'showStale',
  expired: 'showExpired',
  board: 'showBoard',
} as const;

interface FiltersProps {
  readonly address: Address;
  readonly services: readonly ServiceName[];
}

export const Filters = ({ address, services }: FiltersProps) => {
  const t = useTexts(risksTexts);
  const words = useTexts(evaluationTexts);
  return (
    <div className={c('filters')} role="search">
      <SelectField
        label={t('service')}
        value={services.find(({ id }) => id === address.of('service'))?.id ?? 'any'}
        onChange={(service) => {
          address.change({ service: service === 'any' ? undefined : service });
        }}
        options={[
          { value: 'any', label: t('anyService') },
          ...services.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('level')}
        value={oneOf(levels, address.of('level')) ?? 'any'}
        onChange={(level) => {
          address.change({ level: level === 'any' ? undefined : level });
        }}
        options={[{ value: 'any', label: t('anyLevel') }, ...levels.map((value) => ({ value, label: words(value) }))]}
      />
      <SelectField
        label={t('show')}
        value={oneOf(shows, address.of('show')) ?? 'open'}
        onChange={(show) => {
          address.change({ show: show === 'open' ? undefined : show });
        }}
        options={[
          { value: 'open', label: t('showOpen') },
          ...shows.map((value) => ({ value, label: t(showWords[value]) })),
        ]}
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
