import {
  type Basis,
  firstRejection,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  type TextRule,
} from '@varsel/event-sourcing';
import { checkClassificationInput, statute } from '@varsel/statute';
import {
  type AccountingPeriod,
  type AnswerReason,
  classificationInput,
  type GroupMember,
  type ScopeInputs,
} from './scope-inputs.ts';

const MOST_MEMBERS = 200;
const MOST_PERIODS = 20;
const MOST_REASONS = 60;

const basis: Basis = statute.scope;
const source = { name: { da: 'kilden til tallene', en: 'the source of the figures' }, maxLength: 200, basis };
const memberName = { name: { da: 'virksomhedens navn', en: 'the name of the enterprise' }, maxLength: 200, basis };
const about = { name: { da: 'hvad begrundelsen gælder', en: 'what the reason is about' }, maxLength: 100, basis };
const reason = { name: { da: 'begrundelsen', en: 'the reason' }, maxLength: 1_000, basis };

/** Refuses inputs that no class can be found from. The statute checks types, figures and flags; the evidence is checked here. */
export function refuseInputs(inputs: ScopeInputs): Rejection | undefined {
  return firstRejection(
    refuseAmounts(inputs),
    refuseRate(inputs),
    refuseQuestion(inputs),
    ...inputs.periods.map(refusePeriod),
    ...inputs.members.map(refuseMember),
    ...inputs.reasons.map(refuseReason),
    refuseOverride(inputs),
  );
}

function refuseAmounts({ periods, members, reasons }: ScopeInputs): Rejection | undefined {
  return firstRejection(
    periods.length === 0 && noPeriod(),
    periods.length > MOST_PERIODS && tooMany('periods', MOST_PERIODS),
    members.length > MOST_MEMBERS && tooMany('members', MOST_MEMBERS),
    reasons.length > MOST_REASONS && tooMany('reasons', MOST_REASONS),
    periods.some(({ endsOn }, index) => endsOn >= (periods[index - 1]?.endsOn ?? '9999')) && periodsOutOfOrder(),
  );
}

function refuseRate({ currency, rate }: ScopeInputs): Rejection | undefined {
  if (currency === 'EUR') return undefined;
  return rate !== null && rate.dkkPer100Eur >= 100 && rate.dkkPer100Eur <= 2_000 ? undefined : noRate();
}

function refuseQuestion(inputs: ScopeInputs): Rejection | undefined {
  const [problem] = checkClassificationInput(classificationInput(inputs));
  return problem && reject('SCOPE_INPUT_WRONG', statute.scope, problem.message, problem.field);
}

function refusePeriod({ source: text }: AccountingPeriod, index: number): Rejection | undefined {
  return refuseText(text, at(source, `periods[${String(index)}].source`));
}

function refuseMember(member: GroupMember, index: number): Rejection | undefined {
  const path = `members[${String(index)}]`;
  return firstRejection(
    refuseText(member.name, at(memberName, `${path}.name`)),
    refuseText(member.source, at(source, `${path}.source`)),
  );
}

function refuseReason(given: AnswerReason, index: number): Rejection | undefined {
  const path = `reasons[${String(index)}]`;
  return firstRejection(
    refuseText(given.about, at(about, `${path}.about`)),
    refuseText(given.reason, at(reason, `${path}.reason`)),
  );
}

function refuseOverride({ groupOverride }: ScopeInputs): Rejection | undefined {
  return firstRejection(
    refuseOptionalText(groupOverride?.reason, at(reason, 'groupOverride.reason')),
    refuseOptionalText(groupOverride?.approvedBy, at(memberName, 'groupOverride.approvedBy')),
  );
}

function at(rule: Omit<TextRule, 'field'>, field: string): TextRule {
  return { ...rule, field };
}

function noPeriod(): Rejection {
  return reject(
    'NO_PERIOD',
    statute.scope,
    {
      da: 'Der mangler tal. Skriv ansatte, omsætning og balance for det senest godkendte regnskabsår.',
      en: 'Figures are missing. Enter employees, turnover and balance sheet for the last approved accounting period.',
    },
    'periods',
  );
}

function tooMany(field: string, most: number): Rejection {
  return reject(
    'TOO_MANY',
    statute.scope,
    {
      da: `Der er plads til højst ${most}. Saml eller udelad nogle.`,
      en: `There is room for ${most} at most. Combine or leave some out.`,
    },
    field,
  );
}

function periodsOutOfOrder(): Rejection {
  return reject(
    'PERIODS_OUT_OF_ORDER',
    statute.scope,
    {
      da: 'Regnskabsårene skal stå med det nyeste først og hver slutte på sin egen dag. Ret rækkefølgen.',
      en: 'The accounting periods must stand newest first and each end on a day of its own. Correct the order.',
    },
    'periods',
  );
}

function noRate(): Rejection {
  return reject(
    'NO_RATE',
    statute.scope,
    {
      da: 'Lovens grænser er i euro. Skriv kursen i kroner for 100 euro, f.eks. 746,8, og dens dato.',
      en: 'The limits of the act are in euro. Enter the rate in kroner for 100 euro, e.g. 746.8, and its date.',
    },
    'rate',
  );
}
