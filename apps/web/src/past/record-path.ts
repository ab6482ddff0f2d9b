const opaque = (type: string, id: string): string =>
  btoa(`${type}:${id}`).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Where each kind of record is read; for kinds without a page of their own, the list that shows them. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  incident: (id) => `/incidents/${opaque('Incident', id)}`,
  risk: (id) => `/risks/${opaque('Risk', id)}`,
  measure: (id) => `/measures/${id.toLowerCase()}`,
  supplier: (id) => `/suppliers/${opaque('Supplier', id)}`,
  decision: (id) => `/management/decisions/${opaque('Decision', id)}`,
  service: () => '/services',
  evidence: () => '/measures/evidence',
  measure_task: () => '/measures',
  risk_round: () => '/risks/round',
  assessment: () => '/suppliers',
  questionnaire_template: () => '/suppliers/templates',
  scope_assessment: () => '/scope',
  registration: () => '/registration',
  management_body: () => '/management',
  training: () => '/management/training',
  organisation: () => '/settings',
};

interface RecordOf {
  readonly category: string;
  readonly id: string;
}

/** The record's page; its part of the audit trail where it has none. */
export const recordPath = ({ category, id }: RecordOf): string =>
  pages[category]?.(id) ?? `/audit-trail?category=${encodeURIComponent(category)}&record=${encodeURIComponent(id)}`;

/** The record's page at a moment; `now` is now. */
export const recordPathAt = (record: RecordOf, at: string): string => {
  const path = recordPath(record);
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(at)}`;
};
