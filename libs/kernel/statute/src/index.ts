export { statute, statuteEntries, RULE_VERSION } from './statute.ts';
export type { DeadlineUnit, Mark, StatuteEntry, StatuteKey, StatutoryLimit } from './statute.ts';

export { deadlineFor } from './deadlines/deadline.ts';
export type { Deadline, DeadlineQuestion, WeekendRule } from './deadlines/deadline.ts';
export type { Derivation, DerivationStep } from './deadlines/derivation.ts';
export { deadlineKinds, isDeadlineKind } from './deadlines/kinds.ts';
export type { DeadlineKind } from './deadlines/kinds.ts';
export { isDanishHoliday, isWorkingDay, sameOrNextWorkingDay } from './deadlines/danish-holidays.ts';

export { incidentClocks } from './clocks/incident-clocks.ts';
export type { IncidentFacts } from './clocks/incident-clocks.ts';
export { interimClock } from './clocks/interim-clock.ts';
export type { InterimRequest } from './clocks/interim-clock.ts';
export type { Milestone, MilestoneId, MilestoneStatus } from './clocks/milestone.ts';

export { classify } from './classification/classify.ts';
export type { Classification } from './classification/classify.ts';
export { checkClassificationInput } from './classification/check-input.ts';
export type { InputProblem } from './classification/check-input.ts';
export { effectiveFigures } from './classification/effective-figures.ts';
export { formatNumber } from './classification/numbers.ts';
export { LARGE, MEDIUM } from './classification/size.ts';
export type { CompetentAuthority, OtherActThatApplies } from './classification/authorities.ts';
export type { Consequence } from './classification/consequences.ts';
export type { ClassificationFlag } from './classification/flags.ts';
export type { EvaluatedRule, RuleInputs, RuleOutcome, Verdict } from './classification/rule.ts';
export type {
  ClassificationFlags,
  ClassificationInput,
  CriticalityBasis,
  CriticalityCriterion,
  EarlierPeriod,
  EntityClass,
  Figures,
  GroupOverride,
  LinkedEnterprise,
  PartnerEnterprise,
  PublicBody,
} from './classification/input.ts';

export { registrationDuty } from './registration/registration-duty.ts';
export type {
  RegistrationDerivation,
  RegistrationDuty,
  RegistrationProvision,
  RegistrationQuestion,
  RegistrationTrigger,
} from './registration/registration-duty.ts';
export { registrationSheet } from './registration/data-sheet.ts';
export type { SheetField, SheetFieldKind } from './registration/data-sheet.ts';
export { countryNames } from './data/countries.ts';
export { memberStates } from './registration/member-states.ts';
export { overlappingRanges, parseCidr } from './registration/ip-range.ts';
export type { CidrResult, IpRange, Overlap } from './registration/ip-range.ts';

export {
  authorities,
  authority,
  entityType,
  entityTypeNames,
  entityTypes,
  entityTypeWording,
  otherActs,
  sectorNames,
  sectors,
  sectorsAsOf,
} from './data/sectors.ts';
export type { Annex, Authority, EntityType, OtherAct, OtherActId, Sector } from './data/sectors.ts';

export { copenhagenDate, copenhagenIso, endOfCopenhagenDay } from './copenhagen-time.ts';
export { formatDay, formatMargin, formatMoment, formatRemaining, formatTime } from './copenhagen.ts';
export type { Locale } from './copenhagen.ts';

export { glossary } from './glossary.ts';
export type { GlossaryTerm } from './glossary.ts';
