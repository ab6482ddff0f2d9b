import type { IncidentData } from './incident-data.ts';

const both = (da: string, en: string) => ({ __typename: 'BilingualText' as const, da, en });

/** A clock of § 13 from Saturday noon, as the server gives it. */
export const aClock = (
  given: Partial<IncidentData['clocks'][number]> & Pick<IncidentData['clocks'][number], 'dueAt'>,
): IncidentData['clocks'][number] => ({
  __typename: 'IncidentClock',
  kind: 'EARLY_WARNING',
  form: 'early-warning',
  title: both('Tidlig varsling', 'Early warning'),
  provision: '§ 13, stk. 1, nr. 1',
  obligation: both('Tidlig varsling inden 24 timer.', 'Early warning within 24 hours.'),
  startedAt: '2026-11-21T12:00:00Z',
  startReason: null,
  setBy: 'person-1',
  lateAfter: given.dueAt,
  status: 'RUNNING',
  receiptAt: null,
  condition: null,
  derivation: {
    __typename: 'DeadlineDerivation',
    provision: '§ 13, stk. 1, nr. 1',
    ruleVersion: 'dk-nis2@2025-07-01',
    steps: [],
    unmovedBy: [],
  },
  formerDeadlines: [],
  ...given,
});

const at = '2026-11-21T12:10:00Z';

export const preparedWarning: NonNullable<IncidentData['warning']> = {
  __typename: 'PreparedEarlyWarning',
  summary: 'To servere er krypteret.',
  malicious: 'YES',
  crossBorder: 'NO',
  crossBorderDetails: null,
  entityName: 'Lindeværk Hospitaler A/S',
  cvr: '41770312',
  contact: 'Driftsvagten',
  affectedServices: 'Røntgen',
  helpWanted: false,
  awareAt: '2026-11-21T12:00:00Z',
  at,
  by: 'person-1',
};

/** A significant incident that was reported Saturday noon. */
export const anIncident = (given: Partial<IncidentData> = {}): IncidentData => ({
  __typename: 'Incident',
  id: 'incident-1',
  reference: 'INC-2026-014',
  title: 'Kryptering i laboratoriesystemet',
  status: 'SIGNIFICANT',
  open: true,
  significant: 'YES',
  detectedAt: '2026-11-21T12:00:00Z',
  awareAt: '2026-11-21T12:00:00Z',
  reportedAt: at,
  reportedBy: 'person-1',
  warningReadyAt: null,
  warningReceivedAt: null,
  notifiedAt: null,
  handledAt: null,
  finalReceivedAt: null,
  closedAt: null,
  csirtAnswerDueAt: null,
  usesReg2690: false,
  clocksNote: null,
  clocks: [aClock({ dueAt: '2026-11-22T12:00:00Z' })],
  facts: [],
  awareness: [],
  assessments: [
    {
      __typename: 'SignificanceAssessment',
      disruptionOrLoss: 'YES',
      damageToOthers: 'NO',
      significant: 'YES',
      criteria2690: [],
      reason: 'Driften står.',
      at,
      by: 'person-1',
    },
  ],
  warning: null,
  receipts: [],
  reports: [],
  interimRequests: [],
  handling: [],
  roles: [],
  lessons: [],
  closing: null,
  timeline: [],
  ...given,
});
