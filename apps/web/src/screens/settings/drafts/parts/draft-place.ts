import type { SettingsDraftsResult } from '../../../../graphql/generated/settings/drafts.ts';

export type ListedDraft = SettingsDraftsResult['myDrafts']['drafts'][number];

const stages = ['early-warning', 'notification', 'interim', 'status', 'final'] as const;

const plain = [
  ...['incident-report', 'risk', 'risk-assessment', 'risk-acceptance', 'risk-round'],
  ...['measure-assessment', 'requirement-assessment', 'registration'],
] as const;

export type FormName =
  | (typeof stages)[number]
  | 'other'
  | 'incident-report'
  | 'risk'
  | 'risk-assessment'
  | 'risk-acceptance'
  | 'risk-round'
  | 'measure-assessment'
  | 'requirement-assessment'
  | 'registration';

/** Which form a draft is of; a report of a stage that is sent again has its number after it. */
export const formOf = ({ kind }: Pick<ListedDraft, 'kind'>): FormName => {
  const stage = stages.find((each) => kind === each || new RegExp(`^${each}-\\d+$`).test(kind));
  return stage ?? (plain.find((each) => each === kind) as FormName | undefined) ?? 'other';
};

/** The page where the form is; undefined for a form of another version of the product. */
export const pathOf = (draft: Pick<ListedDraft, 'kind' | 'subject'>): string | undefined => {
  const form = formOf(draft);
  const subject = encodeURIComponent(draft.subject);
  if (stages.some((stage) => stage === form)) return `/incidents/${subject}/${form}`;
  return places[form]?.(subject);
};

const places: Readonly<Partial<Record<FormName, (subject: string) => string>>> = {
  'incident-report': () => '/incidents/report',
  risk: () => '/risks',
  'risk-assessment': (subject) => `/risks/${subject}`,
  'risk-acceptance': (subject) => `/risks/${subject}`,
  'risk-round': () => '/risks/round',
  'measure-assessment': (subject) => `/measures/${subject.toLowerCase()}`,
  // Which measure it counts for is known there.
  'requirement-assessment': () => '/measures',
  registration: () => '/registration/sheet',
};

/** Whether the draft is about a record that is listed elsewhere by its id. */
export const isOf = (draft: Pick<ListedDraft, 'kind'>, what: 'incident' | 'risk'): boolean => {
  const form = formOf(draft);
  return what === 'risk'
    ? form === 'risk-assessment' || form === 'risk-acceptance'
    : stages.some((stage) => stage === form);
};
