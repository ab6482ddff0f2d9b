/** The questions a person’s pages ask in the first job. */
export const CHECK = `query Check($input: ScopeInput!) { checkScope(input: $input) {
  result { class decidedBy pointInTime { class } rules { id reason { da en } } } problem { field } } }`;

export const SCOPE = `query Scope { scopeAssessment { assessment result { class decidedBy } approval { class coveredSince by comment } } }`;

export const INCIDENT = `query Incident($id: ID!) { incident(id: $id) { id reference title status significant awareAt
  clocks { kind status dueAt remainingSeconds provision
    derivation { ruleVersion steps { id text { da en } utc local } }
    formerDeadlines { dueAt reason replacedBy } }
  receipts { receiptNumber channel signedByPerson } } }`;

export const SAVE_DRAFT = `mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
  ... on SaveDraftResult { draft { version } } ... on DraftConflict { draft { version content } } ... on Rejection { code } } }`;

export const DRAFT = `query Draft($subject: String!) { draft(kind: "incident-report", subject: $subject) { content version } }`;

export const HISTORY = `query History($filter: HistoryFilter) { history(first: 100, filter: $filter) { edges { node {
  type title { da en } at reason actor { kind name } changes { field before after } } } } }`;

/** Everything an organisation can list. */
export const EVERYTHING = `query Everything { incidents(first: 50) { edges { node { id } } } openClocks { clock { kind } }
  scopeAssessment { assessment } scopeAssessments { assessment } drafts(kind: "incident-report") { subject }
  history(first: 100) { edges { node { type } } } people(first: 50) { edges { node { name } } } invitations { email } serviceTokens { name } }`;

export interface Clock {
  readonly kind: string;
  readonly status: string;
  readonly dueAt: string;
  readonly remainingSeconds: number | null;
  readonly derivation: {
    readonly ruleVersion: string;
    readonly steps: readonly { readonly text: { readonly da: string; readonly en: string } }[];
  };
  readonly formerDeadlines: readonly { readonly dueAt: string; readonly reason: string | null }[];
}

export interface Incident {
  readonly reference: string;
  readonly status: string;
  readonly significant: string | null;
  readonly clocks: readonly Clock[];
}

export interface HistoryEntry {
  readonly type: string;
  readonly title: { readonly da: string; readonly en: string };
  readonly reason: string | null;
  readonly actor: { readonly kind: string; readonly name: string | null };
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What stands in the early warning of the story. */
export const contents = {
  summary: 'To servere i laboratoriet er krypteret.',
  malicious: 'YES',
  crossBorder: 'NO',
  entityName: 'Nordhavn Sygehuse',
  cvr: '41770312',
  contact: 'Driftsvagten, 70 00 00 00',
  affectedServices: 'Klinisk biokemi',
  helpWanted: false,
};

export const hospital = {
  entityTypes: ['health.provider'],
  periods: [
    { endsOn: '2025-12-31', employees: 1846, turnoverMio: 312.4, balanceMio: 240.2, source: 'Årsrapport 2025' },
  ],
};
