import example from './data/nis2-supplier-questionnaire.json' with { type: 'json' };

/** A public questionnaire that may be imported as it is, under its licence and with its attribution. */
export const exampleTemplate = {
  key: 'nis2-supplier-questionnaire',
  title: 'NIS2 Supplier Questionnaire',
  version: example.version,
  attribution: 'Based on the NIS2 Supplier Questionnaire by Kardashev Catalyst UG / nisd2.eu, licensed under CC BY 4.0',
  licence: 'CC BY 4.0',
  source: 'https://nisd2.eu',
  fieldCount: example.fields.length,
  languages: ['de', 'en'],
  content: `${JSON.stringify(example, null, 2)}\n`,
} as const;
