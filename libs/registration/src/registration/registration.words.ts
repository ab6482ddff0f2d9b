import type { RecordWords } from '@varsel/event-sourcing';
import { countryNames, entityTypeNames, sectorNames } from '@varsel/statute';
import { labels } from './registration.labels.ts';

/** What stands within the fields of a registration's events, as the audit trail says it. */
export const words: RecordWords = {
  parts: {
    'addresses.*.role': { da: 'Art', en: 'Kind' },
    'addresses.*.text': { da: 'Adresse', en: 'Address' },
  },
  codes: {
    'provisions.*': { '9': { da: '§ 9', en: '§ 9' }, '10': { da: '§ 10', en: '§ 10' } },
    'addresses.*.role': {
      main: { da: 'Hovedforretningssted', en: 'Main establishment' },
      establishment: { da: 'Forretningssted', en: 'Establishment' },
    },
    'memberStates.*': countryNames(),
    'sectors.*': sectorNames,
    'entityTypes.*': entityTypeNames,
    'fields.*': labels.sheet,
  },
};
