import type { Bilingual } from '@varsel/event-sourcing';
import { statute } from '../statute.ts';
import type { StatuteEntry } from '../statute.ts';
import type { EntityClass } from './input.ts';
import { formatNumber } from './numbers.ts';
import { ids, inAnnex, isMunicipalOrRegional, met, notMet, notRelevant } from './rule.ts';
import type { Facts, Rule, RuleInputs, RuleResult, Standing } from './rule.ts';
import { LARGE, MEDIUM } from './size.ts';
import type { Limits, SizeTest } from './size.ts';

type Measure = 'staff' | 'money';

interface SizeRule {
  readonly id: string;
  readonly basis: StatuteEntry;
  readonly class: EntityClass;
  readonly limits: Limits;
  readonly test: (facts: Facts) => SizeTest;
  /** Why the rule does not concern this entity, if it does not. */
  readonly irrelevant: (facts: Facts, standing: Standing) => Bilingual | undefined;
}

const NO_ANNEX_1: Bilingual = { da: 'Enheden har ingen type i bilag 1.', en: 'The entity has no type in annex 1.' };
const NO_ANNEX: Bilingual = {
  da: 'Enheden har ingen type i bilag 1 eller 2.',
  en: 'The entity has no type in annex 1 or 2.',
};
const NO_TELECOM: Bilingual = {
  da: 'Enheden er ikke en kommune eller region, der udbyder teletjenester.',
  en: 'The entity is not a municipality or region providing telecom services.',
};
const ALREADY_ESSENTIAL: Bilingual = { da: 'Enheden er allerede væsentlig.', en: 'The entity is essential already.' };

/** Step 4: essential by size, § 4, stk. 1 and 2. */
export const essentialSizeRules: readonly Rule[] = bothMeasures({
  id: 'essential-by-size',
  basis: statute.essentialBySize,
  class: 'essential',
  limits: LARGE,
  test: ({ size }) => size.large,
  irrelevant: (_, { remaining }) => (remaining.some(({ annex }) => annex === 'bilag1') ? undefined : NO_ANNEX_1),
}).concat(
  bothMeasures({
    id: 'municipal-telecom',
    basis: statute.municipalTelecom,
    class: 'essential',
    limits: MEDIUM,
    test: ({ size }) => size.medium,
    irrelevant: (facts, { remaining }) =>
      isMunicipalOrRegional(facts) && remaining.some(({ otherAct }) => otherAct === 'telecom') ? undefined : NO_TELECOM,
  }),
);

/** Step 6: important by size, § 5, stk. 1. */
export const importantSizeRules: readonly Rule[] = bothMeasures({
  id: 'important-by-size',
  basis: statute.importantBySize,
  class: 'important',
  limits: MEDIUM,
  test: ({ size }) => size.medium,
  irrelevant: (_, { remaining, verdict }) => {
    if (verdict?.class === 'essential') return ALREADY_ESSENTIAL;
    return remaining.some(inAnnex) ? undefined : NO_ANNEX;
  },
});

function bothMeasures(rule: SizeRule): Rule[] {
  return [sizeRule(rule, 'staff'), sizeRule(rule, 'money')];
}

function sizeRule(rule: SizeRule, measure: Measure): Rule {
  const provision = `${rule.basis.provision}, nr. ${measure === 'staff' ? '1' : '2'}`;
  return {
    id: `${rule.id}-${measure}`,
    basis: rule.basis,
    provision,
    question: question(rule, measure),
    evaluate: (facts, standing): RuleResult => {
      const test = rule.test(facts);
      const inputs = { ...inputsOf(test, measure), entityTypes: ids(standing.remaining) };
      const irrelevant = rule.irrelevant(facts, standing);
      if (irrelevant !== undefined) return notRelevant(irrelevant.da, irrelevant.en, inputs);
      const reason = reasonOf(test, measure);
      if (!test[measure]) return notMet(reason.da, reason.en, inputs);
      return met(reason, inputs, { verdict: { class: rule.class, decidedBy: provision } });
    },
  };
}

function question({ limits }: SizeRule, measure: Measure): Bilingual {
  if (measure === 'staff') {
    const least = String(limits.employees);
    return {
      da: `Er der mindst ${least} ansatte (årsværk)?`,
      en: `Are there at least ${least} employees (annual work units)?`,
    };
  }
  const [over, and] = [String(limits.turnoverMioEur), String(limits.balanceMioEur)];
  return {
    da: `Er omsætningen over ${over} mio. EUR og balancen over ${and} mio. EUR?`,
    en: `Is turnover over EUR ${over}m and the balance sheet over EUR ${and}m?`,
  };
}

function inputsOf({ figures, limits }: SizeTest, measure: Measure): RuleInputs {
  return measure === 'staff'
    ? { employees: figures.employees, limitEmployees: limits.employees }
    : {
        turnoverMioEur: figures.turnoverMioEur,
        balanceMioEur: figures.balanceMioEur,
        limitTurnoverMioEur: limits.turnoverMioEur,
        limitBalanceMioEur: limits.balanceMioEur,
      };
}

function reasonOf(test: SizeTest, measure: Measure): Bilingual {
  const stated = measure === 'staff' ? staffReason(test) : moneyReason(test);
  const held = heldBackReason(test);
  return { da: stated.da + held.da, en: stated.en + held.en };
}

function staffReason({ figures, limits }: SizeTest): Bilingual {
  const value = formatNumber(figures.employees);
  const limit = String(limits.employees);
  return {
    da: `${value.da} ansatte mod grænsen ${limit} eller derover.`,
    en: `${value.en} employees against the limit of ${limit} or more.`,
  };
}

function moneyReason({ figures, limits }: SizeTest): Bilingual {
  const turnover = formatNumber(figures.turnoverMioEur);
  const balance = formatNumber(figures.balanceMioEur);
  const [over, and] = [String(limits.turnoverMioEur), String(limits.balanceMioEur)];
  return {
    da: `Omsætning ${turnover.da} og balance ${balance.da} mio. EUR mod over ${over} og over ${and}; begge skal være over.`,
    en: `Turnover EUR ${turnover.en}m and balance sheet EUR ${balance.en}m against over ${over} and over ${and}; both must be over.`,
  };
}

function heldBackReason({ heldBack }: SizeTest): Bilingual {
  if (heldBack === 'not-yet') {
    return {
      da: ' Størrelsen er ikke nået i to regnskabsår i træk.',
      en: ' The size has not been reached in two consecutive accounting periods.',
    };
  }
  if (heldBack === 'kept') {
    return {
      da: ' Tal fra et tidligere regnskabsår: størrelsen er ikke forladt i to regnskabsår i træk.',
      en: ' Figures of an earlier accounting period: the size has not been left for two consecutive periods.',
    };
  }
  return { da: '', en: '' };
}
