import { memberStates } from '@varsel/statute';
import { entityTypes, sectors } from '@varsel/statute/sectors';
import { useMemo } from 'react';
import { localeOf } from '../../../../language/language.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import type { Option } from './pick-list.tsx';

interface Options {
  readonly sectors: readonly Option[];
  readonly entityTypes: readonly Option[];
  readonly memberStates: readonly Option[];
}

/** What the act lets one choose from, named in the reader's language. */
export const useOptions = (abroadOnly: boolean): Options => {
  const { pick, language } = useLanguage();
  return useMemo(() => {
    const states = new Intl.DisplayNames([localeOf[language]], { type: 'region' });
    return {
      sectors: sectors.flatMap(({ id, name, subsectors }) =>
        subsectors.length === 0
          ? [{ value: id, label: pick(name) }]
          : subsectors.map((each) => ({ value: each.id, label: `${pick(name)}: ${pick(each.name)}` })),
      ),
      entityTypes: entityTypes.map(({ id, name }) => ({ value: id, label: pick(name) })),
      memberStates: memberStates
        .filter((state) => !abroadOnly || state !== 'DK')
        .map((state) => ({ value: state, label: states.of(state) ?? state })),
    };
  }, [abroadOnly, language, pick]);
};
