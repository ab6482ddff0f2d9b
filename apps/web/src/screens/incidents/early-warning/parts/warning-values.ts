import { answerOf, choiceIn, choiceOf } from '../../clocks/answers.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';

/** What the editor holds; a `type`, because a draft is read by any key. */
export type WarningValues = Readonly<{
  malicious: string | null;
  crossBorder: string | null;
  crossBorderDetails: string;
  summary: string;
  affectedServices: string;
  contact: string;
  entityName: string;
  cvr: string;
  helpWanted: boolean;
}>;

export interface Known {
  readonly entityName: string;
  readonly cvr: string;
  readonly contact: string;
}

const SUMMARY = 500;

/** What the incident and the organisation know already; nobody is asked for it twice. */
export const beginWarning = ({ facts }: IncidentData, known: Known): WarningValues => {
  const last = facts.at(-1);
  return {
    malicious: null,
    crossBorder: null,
    crossBorderDetails: '',
    summary: (last?.description ?? '').trim().slice(0, SUMMARY),
    affectedServices: last?.affectedServices ?? '',
    helpWanted: false,
    ...known,
  };
};

export const contentsOf = (values: WarningValues) => ({
  ...values,
  malicious: answerOf(choiceIn(values.malicious) ?? 'unknown'),
  crossBorder: answerOf(choiceIn(values.crossBorder) ?? 'unknown'),
  crossBorderDetails: values.crossBorder === 'yes' ? values.crossBorderDetails : null,
});

/** A warning that is reopened goes on as a draft with the words it had. */
export const valuesOf = (warning: NonNullable<IncidentData['warning']>): WarningValues => ({
  malicious: choiceOf(warning.malicious),
  crossBorder: choiceOf(warning.crossBorder),
  crossBorderDetails: warning.crossBorderDetails ?? '',
  summary: warning.summary,
  affectedServices: warning.affectedServices,
  contact: warning.contact,
  entityName: warning.entityName,
  cvr: warning.cvr,
  helpWanted: warning.helpWanted,
});

export type WarningFault =
  | 'answerMissing'
  | 'detailsMissing'
  | 'summaryMissing'
  | 'servicesMissing'
  | 'contactMissing'
  | 'nameMissing'
  | 'cvrMissing';

interface Missing {
  readonly field: keyof WarningValues;
  readonly words: WarningFault;
}

/** What keeps the warning from being made ready, in the order of the form. */
export const missingIn = (values: WarningValues): readonly Missing[] => {
  const blank = (text: string) => text.trim() === '';
  const checks: readonly (Missing & { readonly missing: boolean })[] = [
    { field: 'malicious', words: 'answerMissing', missing: choiceIn(values.malicious) === null },
    { field: 'crossBorder', words: 'answerMissing', missing: choiceIn(values.crossBorder) === null },
    {
      field: 'crossBorderDetails',
      words: 'detailsMissing',
      missing: values.crossBorder === 'yes' && blank(values.crossBorderDetails),
    },
    { field: 'summary', words: 'summaryMissing', missing: blank(values.summary) },
    { field: 'affectedServices', words: 'servicesMissing', missing: blank(values.affectedServices) },
    { field: 'contact', words: 'contactMissing', missing: blank(values.contact) },
    { field: 'entityName', words: 'nameMissing', missing: blank(values.entityName) },
    { field: 'cvr', words: 'cvrMissing', missing: !/^\d{8}$/.test(values.cvr) },
  ];
  return checks.filter(({ missing }) => missing);
};
