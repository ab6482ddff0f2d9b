/** Queries without a past, as the schema declares them. A new one is a line here: it is looked at before it is let in. */
export const TIMELESS: readonly string[] = [
  'checkScope',
  'contractClauses',
  'draft',
  'drafts',
  'entityTypes',
  'erasureCheck',
  'formerSupplierContacts',
  'historyAreas',
  'invitations',
  'logStanding',
  'myDrafts',
  'questionnaireTemplateExamples',
  'supplierContactErasure',
  'supplierTierPreview',
];

/** Fields that tell of the past less than was shown then, or something else, and why. */
export const NAMED: Readonly<Record<string, string>> = {
  ScopeAssessment_asOf: 'echoes the moment that was asked for',
  ServiceToken_lastUsedAt: 'only the latest use of a token is kept',
  SupplierAssessment_respondents: 'links and sessions at the door are not recorded',
  SupplierAssessment_invitation: 'mails, links and codes are not recorded',
  SupplierRound_answered: 'answers are recorded when they are submitted',
};
