import type { EntityType } from '../data/sectors.ts';
import { statute } from '../statute.ts';
import { isDanish } from './jurisdiction.ts';
import { ids, met, namesOf, notMet, notRelevant } from './rule.ts';
import type { Rule, RuleResult, Verdict } from './rule.ts';

/** Steps 0 and 1 of the decision: territory, jurisdiction, and whether the types hold at all. */
export const scopeRules: readonly Rule[] = [
  {
    id: 'territory',
    basis: statute.territory,
    question: {
      da: 'Har enheden sæde på Færøerne eller i Grønland?',
      en: 'Does the entity have its seat in the Faroe Islands or Greenland?',
    },
    evaluate: ({ flags }) => {
      const inputs = { territory: flags.territory ?? 'DK' };
      if (inputs.territory === 'DK') return notMet('Sædet er ikke dér.', 'The seat is not there.', inputs);
      return met(
        {
          da: 'Loven gælder ikke for Færøerne og Grønland.',
          en: 'The act does not apply to the Faroe Islands and Greenland.',
        },
        inputs,
        { verdict: notCovered(statute.territory.provision) },
      );
    },
  },
  {
    id: 'annex-types',
    basis: statute.annexTypes,
    question: {
      da: 'Er enheden af en af lovens typer, uden at typens undtagelse gælder?',
      en: 'Is the entity of one of the act’s types, without that type’s exclusion applying?',
    },
    evaluate: ({ types, flags }) => {
      const excluded = types.filter(({ id }) => flags.excludedTypes?.includes(id) === true);
      const remaining = types.filter((type) => !excluded.includes(type));
      const inputs = { entityTypes: ids(types), excludedTypes: ids(excluded) };
      if (remaining.length > 0) {
        const names = namesOf(remaining);
        return met({ da: `Typer: ${names.da}.`, en: `Types: ${names.en}.` }, inputs, { remaining });
      }
      if (flags.cer === true)
        return notMet(
          'Ingen type i bilagene; identifikationen efter CER-loven vurderes for sig.',
          'No type of the annexes; the identification under CER-loven is judged by itself.',
          inputs,
        );
      return {
        ...notMet('Enheden er ikke af nogen af lovens typer.', 'The entity is of none of the act’s types.', inputs),
        verdict: notCovered(statute.annexTypes.provision),
      };
    },
  },
  {
    id: 'jurisdiction',
    basis: statute.jurisdiction,
    question: { da: 'Hører enhedens typer under Danmark?', en: 'Are the entity’s types under Danish jurisdiction?' },
    evaluate: (facts, { remaining }) => {
      if (remaining.length === 0)
        return notRelevant('Der er ingen typer at spørge om.', 'There are no types to ask about.');
      const danish = remaining.filter((type) => isDanish(type, facts.flags));
      const inputs = {
        entityTypes: ids(remaining),
        mainEstablishment: facts.flags.juris ?? 'dk',
        establishedInDk: facts.flags.establishedInDk ?? true,
      };
      return keepOrDrop(remaining, danish, {
        inputs,
        provision: statute.jurisdiction.provision,
        kept: { da: 'Alle typer hører under Danmark.', en: 'All types are under Danish jurisdiction.' },
        dropped: { da: 'Hører under et andet land', en: 'Under another state' },
        dropOutcome: 'not-met',
      });
    },
  },
];

interface Keeping {
  readonly inputs: NonNullable<RuleResult['inputs']>;
  readonly provision: string;
  readonly kept: { readonly da: string; readonly en: string };
  readonly dropped: { readonly da: string; readonly en: string };
  /** Whether dropping types means that the question was answered yes or no. */
  readonly dropOutcome: 'met' | 'not-met';
}

/** Drops the types a rule takes out; when none is left the entity is not covered by that rule. */
export function keepOrDrop(before: readonly EntityType[], after: readonly EntityType[], keeping: Keeping): RuleResult {
  const dropped = before.filter((type) => !after.includes(type));
  if (dropped.length === 0) {
    return { outcome: keeping.dropOutcome === 'met' ? 'not-met' : 'met', reason: keeping.kept, inputs: keeping.inputs };
  }
  const names = namesOf(dropped);
  return {
    outcome: keeping.dropOutcome,
    reason: { da: `${keeping.dropped.da}: ${names.da}.`, en: `${keeping.dropped.en}: ${names.en}.` },
    inputs: { ...keeping.inputs, dropped: ids(dropped) },
    remaining: after,
    verdict: after.length === 0 ? notCovered(keeping.provision) : undefined,
  };
}

export function notCovered(decidedBy: string): Verdict {
  return { class: 'not-covered', decidedBy };
}
