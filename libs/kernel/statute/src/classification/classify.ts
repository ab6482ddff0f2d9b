import type { Bilingual } from '@varsel/event-sourcing';
import { entityType } from '../data/sectors.ts';
import type { EntityType } from '../data/sectors.ts';
import { RULE_VERSION } from '../statute.ts';
import { competentAuthorities, otherActsThatApply } from './authorities.ts';
import type { CompetentAuthority, OtherActThatApplies } from './authorities.ts';
import { consequencesOf } from './consequences.ts';
import type { Consequence } from './consequences.ts';
import { effectiveFigures } from './effective-figures.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluate.ts';
import { flagsOf } from './flags.ts';
import type { ClassificationFlag } from './flags.ts';
import type { ClassificationInput, EntityClass, Figures } from './input.ts';
import { reasonsOf } from './reasons.ts';
import type { EvaluatedRule, Facts, Verdict } from './rule.ts';
import { sizeTests, twoPeriodSizeTests } from './size.ts';
import type { SizeTests } from './size.ts';

export interface Classification {
  readonly class: EntityClass;
  /** The deciding provision, e.g. `§ 4, stk. 1, nr. 1`. */
  readonly decidedBy: string;
  readonly ruleVersion: string;
  readonly rules: readonly EvaluatedRule[];
  readonly reasons: readonly Bilingual[];
  readonly flags: readonly ClassificationFlag[];
  /** Provisions that lead to the same class or would have decided otherwise, had none come before. */
  readonly competing: readonly Verdict[];
  /** The figures size was judged by, group included. */
  readonly effective: Figures;
  /** Both are given only when they differ; `class` is then the two-period answer. */
  readonly pointInTime: Verdict | undefined;
  readonly twoPeriod: Verdict | undefined;
  readonly authorities: readonly CompetentAuthority[];
  readonly otherActs: readonly OtherActThatApplies[];
  readonly registrationProvision: '9' | '10' | null;
  /** Data sheets to file; with both, the limit is the shorter one of § 10. */
  readonly registrationSheets: readonly ('9' | '10')[];
  readonly consequences: readonly Consequence[];
}

/** Is the entity covered, as what, and why: every rule of §§ 1-5 and 34, in order. Unknown types are ignored; check first. */
export function classify(input: ClassificationInput): Classification {
  const types = input.entityTypes.flatMap((id) => entityType(id) ?? []);
  const effective = effectiveFigures(groupOf(input));
  const facts: Facts = { types, flags: input.flags ?? {}, size: decidingSize(input, effective) };
  const decided = evaluate(facts);
  const now = evaluate({ ...facts, size: sizeTests(effective) }).verdict;
  const differ = now.class !== decided.verdict.class;
  const verdictWith = (size: SizeTests): Verdict => evaluate({ ...facts, size }).verdict;
  const answers = {
    decided,
    pointInTime: now,
    ownFiguresOnly: verdictWith(sizeTests(effectiveFigures({ own: input.own }))),
    easier: verdictWith(sizeTests(effective, 'easier')),
    harder: verdictWith(sizeTests(effective, 'harder')),
  };
  return {
    ...decided.verdict,
    ruleVersion: RULE_VERSION,
    rules: decided.rules,
    reasons: reasonsOf({ input, effective, decided }),
    flags: flagsOf({ input, facts, answers }),
    competing: competing(decided),
    effective,
    pointInTime: differ ? now : undefined,
    twoPeriod: differ ? decided.verdict : undefined,
    ...whatFollows(facts, decided),
  };
}

function groupOf({
  own,
  linked,
  partners,
  groupOverride,
}: ClassificationInput): Parameters<typeof effectiveFigures>[0] {
  return groupOverride === undefined ? { own, linked, partners } : { own };
}

function decidingSize(input: ClassificationInput, effective: Figures): SizeTests {
  const { previousPeriods = [], groupOverride } = input;
  const earlier = previousPeriods.map((period) => {
    if (groupOverride !== undefined) return effectiveFigures({ own: period });
    return effectiveFigures({
      own: period,
      linked: period.linked ?? input.linked,
      partners: period.partners ?? input.partners,
    });
  });
  return twoPeriodSizeTests([effective, ...earlier]);
}

function whatFollows(
  facts: Facts,
  { verdict, remaining }: Evaluation,
): Pick<Classification, 'authorities' | 'otherActs' | 'registrationProvision' | 'registrationSheets' | 'consequences'> {
  const covered = verdict.class !== 'not-covered';
  const sheets = covered ? registrationSheets(remaining) : [];
  return {
    authorities: covered ? competentAuthorities(facts, remaining) : [],
    otherActs: otherActsThatApply(facts.types, covered ? remaining : []),
    registrationProvision: sheets[0] ?? null,
    registrationSheets: sheets,
    consequences: consequencesOf({ class: verdict.class, flags: facts.flags, remaining }),
  };
}

/** § 9 comes first where any type is named there; a municipality’s telecom type registers under § 10. */
function registrationSheets(remaining: readonly EntityType[]): readonly ('9' | '10')[] {
  const section9 = remaining.filter(({ registrationProvision }) => registrationProvision === 'nis2-9').length;
  if (section9 === 0) return ['10'];
  return section9 === remaining.length ? ['9'] : ['9', '10'];
}

function competing({ rules, verdict }: Evaluation): readonly Verdict[] {
  return rules.flatMap((rule) =>
    rule.verdict === undefined || rule.verdict.decidedBy === verdict.decidedBy ? [] : [rule.verdict],
  );
}
