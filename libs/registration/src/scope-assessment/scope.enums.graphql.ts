import { registerEnumType } from '@nestjs/graphql';

/** An enum of the schema from its values: name -> stored value and description. */
function enumOf<const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<string, readonly [value: Value, description: string]>>,
): Readonly<Record<string, Value>> {
  const map = Object.fromEntries(Object.entries(values).map(([key, [value]]) => [key, value]));
  const valuesMap = Object.fromEntries(Object.entries(values).map(([key, [, text]]) => [key, { description: text }]));
  registerEnumType(map, { name, description, valuesMap });
  return map;
}

export const EntityClassEnum = enumOf('EntityClass', 'What the act makes of the organisation.', {
  ESSENTIAL: ['essential', 'Essential (væsentlig), § 4.'],
  IMPORTANT: ['important', 'Important (vigtig), § 5.'],
  REGISTRATION_ONLY: ['registration-only', 'Only registers and keeps domain data, §§ 9 and 11.'],
  NOT_COVERED: ['not-covered', 'Not covered.'],
});
export const RuleOutcomeEnum = enumOf('RuleOutcome', 'What a rule came to.', {
  MET: ['met', 'The rule is met.'],
  NOT_MET: ['not-met', 'The rule is not met.'],
  NOT_RELEVANT: ['not-relevant', 'The rule does not concern this organisation.'],
});
export const ScopeFlagKindEnum = enumOf('ScopeFlagKind', 'Why a person must look at a result.', {
  UNCERTAIN: ['uncertain', 'The reading of the law is not settled.'],
  WATCH: ['watch', 'It can change with the next figures.'],
  PROVISIONAL: ['provisional', 'It rests on something that is not confirmed.'],
  NOTE: ['note', 'Worth knowing.'],
});
export const AppliesEnum = enumOf('DutyApplies', 'Whether a duty follows from the class.', {
  YES: ['yes', 'It applies.'],
  NO: ['no', 'It does not apply.'],
  SWITCHED_OFF: ['switched-off', 'The minister has exempted the activities, § 1(5).'],
});
export const CurrencyEnum = enumOf('ScopeCurrency', 'The currency amounts are written in, always in millions.', {
  EUR: ['EUR', 'Euro, as the limits of the act.'],
  DKK: ['DKK', 'Kroner; a rate is then required.'],
});
export const TerritoryEnum = enumOf('Territory', 'Where the organisation has its seat.', {
  DK: ['DK', 'Denmark.'],
  GL: ['GL', 'Greenland: outside the act, § 34.'],
  FO: ['FO', 'The Faroe Islands: outside the act, § 34.'],
});
export const MainEstablishmentEnum = enumOf(
  'MainEstablishment',
  'Where decisions on cyber risk are mostly taken, § 2.',
  {
    DENMARK: ['dk', 'In Denmark.'],
    OTHER_MEMBER_STATE: ['other', 'In another Member State.'],
    OUTSIDE_EU: ['outside-eu', 'Outside the EU.'],
  },
);
export const RepresentativeEnum = enumOf(
  'Representative',
  'Where a provider outside the EU has its representative, § 2(4).',
  {
    DENMARK: ['dk', 'In Denmark.'],
    OTHER_MEMBER_STATE: ['other', 'In another Member State.'],
    NONE: ['none', 'Nowhere.'],
  },
);
export const PublicBodyEnum = enumOf('PublicBody', 'The kind of public body.', {
  MUNICIPALITY: ['municipality', 'A municipality.'],
  REGION: ['region', 'A region.'],
  CENTRAL: ['central', 'Central government.'],
  RESILIENCE_MINISTRY: ['resilience-ministry', 'The ministry for resilience and its agencies.'],
  RAIL_OR_ROAD: ['rail-or-road', 'The rail or road authority.'],
  CLIMATE_SPACE: ['climate-space', 'Climate data and space.'],
});
export const CriterionOfCriticalityEnum = enumOf('CriticalityCriterion', 'The criteria of § 4(3) no. 5.', {
  SOLE_PROVIDER: ['a', 'Sole provider of a service that is essential to critical activities.'],
  PUBLIC_SAFETY: ['b', 'Disruption could significantly affect public safety or health.'],
  SYSTEMIC_RISK: ['c', 'Disruption could be a significant systemic risk.'],
  NATIONAL_IMPORTANCE: ['d', 'Critical by its national or regional importance.'],
});
export const CriticalityBasisEnum = enumOf('CriticalityBasis', 'Who says that the criterion is met.', {
  SELF_ASSESSED: ['self-assessed', 'You do; provisional until it is confirmed.'],
  AUTHORITY_DECISION: ['authority-decision', 'The authority has decided.'],
  MINISTERIAL_RULE: ['ministerial-rule', 'Rules of the minister.'],
});
export const ExemptionEnum = enumOf('Exemption', 'An exemption by the minister, § 1(5).', {
  PARTLY: ['partly', 'For some activities.'],
  EXCLUSIVELY: ['exclusively', 'The organisation does nothing else.'],
});
