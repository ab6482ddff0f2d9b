import { statute } from '../statute.ts';
import type { StatuteEntry } from '../statute.ts';
import type { Facts } from './rule.ts';
import { ids, inAnnex, met, notMet, notRelevant } from './rule.ts';
import type { Rule, RuleInputs, RuleResult, Standing, Verdict } from './rule.ts';

/** Step 3: essential whatever the size, § 4, stk. 3, nr. 1-3. */
export const alwaysEssentialRules: readonly Rule[] = [
  {
    id: 'always-essential',
    basis: statute.alwaysEssential,
    question: {
      da: 'Er enheden kvalificeret tillidstjenesteudbyder, topdomænenavneadministrator eller DNS-tjenesteudbyder?',
      en: 'Is the entity a qualified trust service provider, a top-level domain registry or a DNS provider?',
    },
    evaluate: (_, { remaining }) => {
      const types = remaining.filter(
        (type) => type.sizeRule === 'always-essential' && type.sectorId === 'digital-infrastructure',
      );
      return essentialWhen(statute.alwaysEssential, types.length > 0, { entityTypes: ids(types) });
    },
  },
  {
    id: 'central-government',
    basis: statute.centralGovernment,
    question: {
      da: 'Hører enheden til den centrale forvaltning?',
      en: 'Does the entity belong to central government?',
    },
    evaluate: ({ flags }, { remaining }) => {
      const central = remaining.some(({ id }) => id === 'public.central') || CENTRAL_BODIES.has(flags.body ?? '');
      return essentialWhen(statute.centralGovernment, central, {
        body: flags.body ?? null,
        centralGovernment: central,
      });
    },
  },
  {
    id: 'critical-entity',
    basis: statute.criticalEntity,
    question: {
      da: 'Er enheden identificeret som kritisk efter CER-loven?',
      en: 'Has the entity been identified as critical under CER-loven?',
    },
    evaluate: ({ flags }) => essentialWhen(statute.criticalEntity, flags.cer === true, { cer: flags.cer ?? false }),
  },
];

const CENTRAL_BODIES = new Set(['central', 'resilience-ministry', 'rail-or-road', 'climate-space']);

/** Step 5: essential by identification or importance, unless the authority has decided otherwise. */
export const relocatableRules: readonly Rule[] = [
  {
    id: 'nis1-operator',
    basis: statute.nis1Operator,
    question: {
      da: 'Var enheden identificeret som operatør af væsentlige tjenester efter NIS 1?',
      en: 'Was the entity identified as an operator of essential services under NIS 1?',
    },
    evaluate: (facts, standing) => {
      const nis1 = facts.flags.nis1 === true && standing.remaining.some(inAnnex);
      return relocatable(statute.nis1Operator.provision, nis1, { facts, inputs: { nis1: facts.flags.nis1 ?? false } });
    },
  },
  {
    id: 'critical-provider',
    basis: statute.criticalProvider,
    question: {
      da: 'Er enheden eneudbyder eller på anden måde kritisk (litra a-d)?',
      en: 'Is the entity a sole provider or otherwise critical (points a-d)?',
    },
    evaluate: (facts, standing) => {
      const { crit, critBasis } = facts.flags;
      const inputs = { crit: crit ?? null, critBasis: crit === undefined ? null : (critBasis ?? 'self-assessed') };
      const provision = `${statute.criticalProvider.provision}, litra ${crit ?? 'a-d'}`;
      return relocatable(provision, crit !== undefined && standing.remaining.some(inAnnex), { facts, inputs });
    },
  },
  {
    id: 'authority-decision',
    basis: statute.authorityDecision,
    question: {
      da: 'Har myndigheden afgjort, at enheden er vigtig i stedet for væsentlig?',
      en: 'Has the authority decided that the entity is important instead of essential?',
    },
    evaluate: ({ flags }, standing) => {
      const inputs = { downgrade: flags.downgrade ?? false };
      if (!inputs.downgrade) return notMet('Der er ingen afgørelse.', 'There is no decision.', inputs);
      if (!standing.met.has('nis1-operator') && !standing.met.has('critical-provider')) {
        return notRelevant(
          'En afgørelse kan kun gælde enheder efter § 4, stk. 3, nr. 4 eller 5.',
          'A decision can only concern entities under § 4, stk. 3, nr. 4 or 5.',
          inputs,
        );
      }
      return important(statute.authorityDecision, inputs, standing);
    },
  },
];

/** Steps 7 and 8: trust service providers, and domain name registration services alone. */
export const remainderRules: readonly Rule[] = [
  {
    id: 'trust-provider',
    basis: statute.trustProvider,
    question: { da: 'Er enheden tillidstjenesteudbyder?', en: 'Is the entity a trust service provider?' },
    evaluate: (_, standing) => {
      const types = standing.remaining.filter(({ reg2690Provider }) => reg2690Provider === 'trust');
      const inputs = { entityTypes: ids(types) };
      if (types.length === 0)
        return notMet('Enheden er ikke tillidstjenesteudbyder.', 'The entity is not a trust service provider.', inputs);
      return important(statute.trustProvider, inputs, standing);
    },
  },
  {
    id: 'domain-registration-only',
    basis: statute.domainRegistrationOnly,
    question: {
      da: 'Leverer enheden domænenavnsregistrering uden at være væsentlig eller vigtig?',
      en: 'Does the entity provide domain name registration without being essential or important?',
    },
    evaluate: (_, { remaining, verdict }) => {
      const provides = remaining.some(({ sizeRule }) => sizeRule === 'registration-only');
      const inputs = { domainRegistration: provides };
      if (!provides)
        return notMet(
          'Enheden leverer ikke domænenavnsregistrering.',
          'The entity does not provide domain name registration.',
          inputs,
        );
      if (verdict !== undefined)
        return notRelevant(
          'Klassen er allerede bestemt; §§ 9 og 11 gælder ved siden af.',
          'The class is decided already; §§ 9 and 11 apply beside it.',
          inputs,
        );
      return met(statute.domainRegistrationOnly.obligation, inputs, {
        verdict: { class: 'registration-only', decidedBy: statute.domainRegistrationOnly.provision },
      });
    },
  },
];

function essentialWhen(entry: StatuteEntry, holds: boolean, inputs: RuleInputs): RuleResult {
  if (!holds) return notMet('Det er enheden ikke.', 'The entity is not.', inputs);
  return met(entry.obligation, inputs, { verdict: { class: 'essential', decidedBy: entry.provision } });
}

function relocatable(
  provision: string,
  holds: boolean,
  { facts, inputs }: { readonly facts: Facts; readonly inputs: RuleInputs },
): RuleResult {
  if (!holds) return notMet('Det er enheden ikke.', 'The entity is not.', inputs);
  const verdict: Verdict = { class: 'essential', decidedBy: provision };
  return facts.flags.downgrade === true
    ? met(
        {
          da: 'Ja, men myndighedens afgørelse efter § 5, stk. 2, går forud.',
          en: 'Yes, but the authority’s decision under § 5(2) comes first.',
        },
        inputs,
        {},
      )
    : met(
        { da: 'Ja; enheden er væsentlig uanset størrelse.', en: 'Yes; the entity is essential whatever its size.' },
        inputs,
        { verdict },
      );
}

function important(entry: StatuteEntry, inputs: RuleInputs, { verdict }: Standing): RuleResult {
  if (verdict?.class === 'essential') {
    return notRelevant(
      'Enheden er væsentlig af en stærkere grund.',
      'The entity is essential on a stronger ground.',
      inputs,
    );
  }
  return met(entry.obligation, inputs, { verdict: { class: 'important', decidedBy: entry.provision } });
}
