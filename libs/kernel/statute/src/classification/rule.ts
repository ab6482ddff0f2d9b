import type { Bilingual } from '@varsel/event-sourcing';
import type { EntityType } from '../data/sectors.ts';
import type { StatuteEntry } from '../statute.ts';
import type { ClassificationFlags, EntityClass } from './input.ts';
import type { SizeTests } from './size.ts';

export type RuleOutcome = 'met' | 'not-met' | 'not-relevant';
export type RuleInputs = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export interface Verdict {
  readonly class: EntityClass;
  readonly decidedBy: string;
}

/** One rule as it was evaluated: what was asked, on what inputs, with what outcome and why. */
export interface EvaluatedRule {
  readonly id: string;
  readonly provision: string;
  readonly question: Bilingual;
  readonly inputs: RuleInputs;
  readonly outcome: RuleOutcome;
  readonly reason: Bilingual;
  /** What the rule leads to when nothing before it has decided. */
  readonly verdict: Verdict | undefined;
}

export interface Facts {
  readonly types: readonly EntityType[];
  readonly flags: ClassificationFlags;
  readonly size: SizeTests;
}

/** Where the evaluation stands when a rule is asked. */
export interface Standing {
  /** Types not yet dropped by a rule before. */
  readonly remaining: readonly EntityType[];
  readonly verdict: Verdict | undefined;
  /** Ids of rules met so far. */
  readonly met: ReadonlySet<string>;
}

export interface RuleResult {
  readonly outcome: RuleOutcome;
  readonly reason: Bilingual;
  readonly inputs?: RuleInputs;
  readonly verdict?: Verdict | undefined;
  readonly remaining?: readonly EntityType[];
}

export interface Rule {
  readonly id: string;
  readonly basis: StatuteEntry;
  /** When it is narrower than the entry’s own, e.g. with a number. */
  readonly provision?: string;
  readonly question: Bilingual;
  evaluate(facts: Facts, standing: Standing): RuleResult;
}

export function notRelevant(da: string, en: string, inputs: RuleInputs = {}): RuleResult {
  return { outcome: 'not-relevant', reason: { da, en }, inputs };
}

export function notMet(da: string, en: string, inputs: RuleInputs = {}): RuleResult {
  return { outcome: 'not-met', reason: { da, en }, inputs };
}

export function met(
  reason: Bilingual,
  inputs: RuleInputs,
  effect: Pick<RuleResult, 'verdict' | 'remaining'>,
): RuleResult {
  return { outcome: 'met', reason, inputs, ...effect };
}

export function ids(types: readonly EntityType[]): readonly string[] {
  return types.map(({ id }) => id);
}

export function namesOf(types: readonly EntityType[]): Bilingual {
  return { da: types.map(({ name }) => name.da).join('; '), en: types.map(({ name }) => name.en).join('; ') };
}

export function inAnnex(type: EntityType): boolean {
  return type.annex !== 'none';
}

export function isMunicipalOrRegional({ flags, types }: Facts): boolean {
  if (flags.body === 'municipality' || flags.body === 'region') return true;
  return types.some(({ id }) => id === 'public.municipality' || id === 'public.region');
}

export function isPublicAdministration({ flags, types }: Facts): boolean {
  return flags.body !== undefined || types.some(({ id }) => id.startsWith('public.'));
}
