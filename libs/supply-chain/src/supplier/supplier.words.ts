import type { CodeWords, RecordWords } from '@varsel/event-sourcing';
import { countryNames } from '@varsel/statute';
import { clauses } from './clauses.ts';

/** How much hangs on a supplier. */
export const tierWords: CodeWords = {
  T1: { da: '1 kritisk', en: '1 critical' },
  T2: { da: '2 vigtig', en: '2 important' },
  T3: { da: '3 almindelig', en: '3 ordinary' },
  T4: { da: '4 ubetydelig', en: '4 negligible' },
};

/** What a supplier does for the organisation. */
export const kindWords: CodeWords = {
  software: { da: 'Leverer software', en: 'Supplies software' },
  operations: { da: 'Driver systemer for os', en: 'Operates systems for us' },
  access: { da: 'Har adgang til vores systemer eller data', en: 'Has access to our systems or data' },
};

/** What stands within the fields of a supplier's events, as the audit trail says it. */
export const words: RecordWords = {
  parts: {
    'clauses.*.key': { da: 'Bestemmelse', en: 'Clause' },
    'clauses.*.status': { da: 'Status', en: 'State' },
    'clauses.*.reference': { da: 'Punkt i kontrakten', en: 'Point of the contract' },
    'clauses.*.page': { da: 'Side', en: 'Page' },
    'clauses.*.reason': { da: 'Begrundelse', en: 'Reason' },
    'contacts.*.id': { da: 'Kontakt', en: 'Contact' },
    'contacts.*.name': { da: 'Navn', en: 'Name' },
    'contacts.*.email': { da: 'E-mail', en: 'E-mail' },
    'contacts.*.phone': { da: 'Telefon', en: 'Phone' },
    'contacts.*.title': { da: 'Stilling', en: 'Position' },
    'contacts.*.language': { da: 'Sprog', en: 'Language' },
  },
  codes: {
    country: countryNames(),
    tier: tierWords,
    derived: tierWords,
    'kinds.*': kindWords,
    access: {
      none: { da: 'Ingen', en: 'None' },
      physical: { da: 'Fysisk', en: 'Physical' },
      logical: { da: 'Logisk', en: 'Logical' },
      'remote-admin': { da: 'Privilegeret fjernadgang', en: 'Privileged remote access' },
    },
    'dataCategories.*': {
      personal: { da: 'Personoplysninger', en: 'Personal data' },
      health: { da: 'Helbredsoplysninger', en: 'Health data' },
      confidential: { da: 'Fortroligt', en: 'Confidential' },
    },
    'clauses.*.key': Object.fromEntries(clauses.map(({ key, title }) => [key, title])),
    'clauses.*.status': {
      present: { da: 'Står i kontrakten', en: 'In the contract' },
      partial: { da: 'Delvist', en: 'Partly' },
      missing: { da: 'Mangler', en: 'Missing' },
      'not-relevant': { da: 'Ikke relevant', en: 'Not relevant' },
    },
    'contacts.*.language': { da: { da: 'Dansk', en: 'Danish' }, en: { da: 'Engelsk', en: 'English' } },
  },
};
