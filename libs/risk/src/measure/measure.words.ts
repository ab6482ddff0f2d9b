import type { RecordWords } from '@varsel/event-sourcing';
import { measureNames, requirementNames } from '@varsel/statute/measures';
import { partWords, stateWords } from './measure-words.ts';

/** What stands within the fields of the events about measures, as the audit trail says it. */
export const words: RecordWords = {
  codes: {
    measure: measureNames,
    state: stateWords,
    'parts.*': partWords,
    requirement: requirementNames,
    'measures.*': measureNames,
    'requirements.*': requirementNames,
  },
};
