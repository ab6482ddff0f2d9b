/** What the pages ask in the main job. */
export const PREVIEW = `query Preview { measuresProposalPreview { ready hash participantsNeeded membersInOffice
  obstacles { code measures text { da en } } sinceLastApproval { since same measures { measure added } } } }`;

export interface Preview {
  readonly ready: boolean;
  readonly hash: string;
  readonly obstacles: readonly { readonly code: string; readonly text: { readonly da: string } }[];
}

export const DECISION = `query Decision($id: ID!) { managementDecision(decisionId: $id) { reference status version manifestHash controlCode manifest
  secondFactorBoundTo mayVote mayNotVoteBecause { da } statement { da en } participantsNeeded participants
  questions { number text answer { text } } members { person inOffice vote { kind } }
  votes { kind counts version reason language receiptReference statement { da } }
  myVote { kind receiptReference position } measures { measure state evidence { sha256 } }
  sinceLastApproval { sinceReference measures { measure } } result { outcome approvals refusals absent text { da } } } }`;

export interface Decision {
  readonly reference: string;
  readonly status: string;
  readonly version: number;
  readonly manifestHash: string;
  readonly manifest: string;
  readonly secondFactorBoundTo: string;
  readonly mayVote: boolean;
  readonly mayNotVoteBecause: { readonly da: string } | null;
  readonly votes: readonly object[];
  readonly measures: readonly { readonly measure: string; readonly evidence: readonly { readonly sha256: string }[] }[];
}

export const DRIFT = `query Drift($id: ID!) { decisionDrift(decisionId: $id) { same measures { reference changes { kind text { da } } } } }`;

export const MEASURE = `query Measure($measure: MeasureId!) { measure(measureId: $measure) { state
  evidence { standing count } drift { approvedOn changes material } driftEntries { kind material }
  tasks { title origin open } } }`;

export const RISK_ROUNDS = `query Rounds { riskRounds { status missing { code } } }`;

export const REGISTRATION = `query Registration { registration { duty { status } } }`;

export const INCIDENT_END = `query Incident($id: ID!) { incident(id: $id) { status closedAt clocks { kind status } lessons { text measures } } }`;

export const TRAINING = `query Training { trainingOverview { valid missing members { standing latest { course proof { name } } } } }`;

export const REVIEW = `query Review($id: ID!) { supplierAssessment(id: $id) { round { status decision }
  sections { questions { question { field } score } } } }`;

export interface Review {
  readonly sections: readonly {
    readonly questions: readonly { readonly question: { readonly field: string }; readonly score: string | null }[];
  }[];
}

export const TRAIL = `query Trail($after: String) { history(first: 100, after: $after) { edges { node { type actor { name } } } pageInfo { hasNextPage endCursor } } }`;

export interface Trail {
  readonly history: {
    readonly edges: readonly {
      readonly node: { readonly type: string; readonly actor: { readonly name: string | null } };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Everything of this journey that an organisation can list. */
export const HOLDINGS = `query Holdings { managementDecisions { edges { node { title } } } managementBody { described terms { person } }
  trainingRecords { edges { node { course } } } services { edges { node { name } } } risks { edges { node { title } } }
  evidenceItems { edges { node { title } } } measureTasks { edges { node { title } } } suppliers { edges { node { name } } }
  incidents { edges { node { title } } } history(first: 100) { edges { node { type } } }
  measures { state drift { approvedOn } } }`;

export const sheet = {
  provisions: ['SECTION_10'],
  name: 'Nordhavn Sygehuse',
  addresses: [{ role: 'MAIN', text: 'Havnevej 4, 9990 Nordhavn' }],
  representative: null,
  sectors: ['health'],
  entityTypes: [],
  emails: ['nis2@nordhavn.example'],
  ipRanges: ['192.0.2.0/24'],
  phones: ['+45 70 00 00 00'],
  memberStates: [],
};

const severe = { likelihood: 4, consequence: 4 };
const rare = { likelihood: 1, consequence: 1 };
export const severeRisk = { authenticity: rare, confidentiality: rare, integrity: rare, availability: severe };

/** What the notification and the final report say beyond the early warning. */
export const reportContents = {
  entityName: 'Nordhavn Sygehuse',
  cvr: '41770312',
  contact: 'Driftsvagten, 70 00 00 00',
  affectedServices: 'Laboratoriesvar',
  summary: 'To servere i laboratoriet er krypteret.',
  description: 'En konto uden totrinsbekræftelse blev misbrugt, og to servere blev krypteret.',
  malicious: 'YES',
  crossBorder: 'NO',
  severity: 'HIGH',
  impact: 'Laboratoriesvar var forsinkede i 14 timer.',
  indicators: 'Se vedlagte liste.',
  mitigation: 'Serverne er genskabt fra sikkerhedskopi.',
  rootCause: 'MALICIOUS_ACTIONS',
  cause: 'En konto uden totrinsbekræftelse.',
  usersAffected: 'Omkring 300 læger og sygeplejersker.',
  recipientsTold: 'YES',
  beganAt: '2026-11-22T06:00:00Z',
  helpWanted: false,
};
