import type { MeasureData, Requirement } from './measure-data.ts';

const said = (da: string, en = da) => ({ __typename: 'BilingualText', da, en }) as const;

export const aRequirement = (changes: Partial<Requirement> = {}): Requirement => ({
  __typename: 'Requirement',
  requirement: 'cir-11.7.1',
  ref: '11.7.1',
  section: '11.7',
  title: said('Multifaktor for brugere', 'Multi-factor for users'),
  subItems: [],
  measures: ['M10'],
  binding: false,
  state: 'NOT_ASSESSED',
  leftOut: false,
  reason: null,
  assessedAt: null,
  assessedBy: null,
  evidenceCount: 0,
  ...changes,
});

export const theEvidence: MeasureData['evidenceItems'][number] = {
  __typename: 'EvidenceItem',
  id: 'RXZpOjE',
  reference: 'EVI-2026-001',
  title: 'Reglen for MFA',
  sha256: 'a'.repeat(64),
  file: {
    __typename: 'EvidenceFile',
    name: 'mfa.pdf',
    size: 2048,
    type: 'application/pdf',
  },
  effectiveOn: '2026-09-01',
  expiresOn: '2031-09-01',
  addedAt: '2026-10-01T08:00:00Z',
  addedBy: 'p1',
  standing: 'CURRENT',
  measures: ['M10'],
  wholeMeasures: ['M10'],
  requirements: ['cir-11.7.1'],
  withdrawnBecause: null,
  withdrawnAt: null,
  withdrawnBy: null,
};

const noReferences = {
  __typename: 'MeasureReferences',
  iso27001: ['A.8.5'],
  nistCsf: ['PR.AA'],
  cisV8: ['CIS-6'],
} as const;

/** Measure 10, untouched. */
export const aMeasure = (changes: Partial<MeasureData> = {}): MeasureData => ({
  __typename: 'Measure',
  measureId: 'M10',
  reference: 'M-6.10',
  number: 10,
  provision: '§ 6, stk. 1, nr. 10',
  directive: 'art. 21(2)(j)',
  name: said('Multifaktorautentificering', 'Multi-factor authentication'),
  asks: said('Brug mere end en adgangskode.', 'Use more than a password.'),
  state: 'NOT_ASSESSED',
  applicable: true,
  leftOut: [],
  mayLeaveOut: ['MULTI_FACTOR', 'SECURED_COMMUNICATION', 'EMERGENCY_COMMUNICATION'],
  reason: null,
  assessedAt: null,
  assessedBy: null,
  owner: null,
  nextReviewOn: null,
  reviewOverdue: false,
  evidence: { __typename: 'MeasureEvidence', standing: 'NONE', count: 0 },
  requirements: {
    __typename: 'RequirementCounts',
    total: 1,
    notAssessed: 1,
    inPlace: 0,
    inPlaceAndTested: 0,
    leftOut: 0,
  },
  drift: { __typename: 'MeasureDrift', approvedOn: null, changes: 0, material: false },
  warnings: [],
  references: { ...noReferences, caveat: said('Vejledende.', 'Indicative.'), source: 'mapping' },
  sections: [
    {
      __typename: 'AnnexSection',
      ref: '11.7',
      title: said('Multifaktor', 'Multi-factor'),
      references: noReferences,
      requirements: [aRequirement()],
    },
  ],
  evidenceItems: [],
  tasks: [],
  risks: [],
  driftEntries: [],
  approved: null,
  stateHistory: [],
  record: 'm10',
  ...changes,
});
