import type { Bilingual } from '@varsel/event-sourcing';
import type { Evaluation } from './evaluate.ts';
import type { ClassificationInput } from './input.ts';
import type { Facts, Verdict } from './rule.ts';
import { flagTexts } from './flag-texts.ts';
import type { FlagId } from './flag-texts.ts';
import { isTrust } from './consequences.ts';

/** Something a person must look at: why the answer may not be the last word. */
export interface ClassificationFlag {
  readonly id: FlagId;
  readonly kind: 'uncertain' | 'watch' | 'provisional' | 'note';
  readonly text: Bilingual;
}

/** The same question answered on other figures; flags come from where the answers part. */
interface Answers {
  readonly decided: Evaluation;
  readonly pointInTime: Verdict;
  readonly ownFiguresOnly: Verdict;
  readonly easier: Verdict;
  readonly harder: Verdict;
}

interface Question {
  readonly input: ClassificationInput;
  readonly facts: Facts;
  readonly answers: Answers;
}

export function flagsOf(question: Question): readonly ClassificationFlag[] {
  const raised = (Object.keys(tests) as FlagId[]).filter((id) => tests[id](question));
  return raised.map((id) => ({ id, ...flagTexts[id] }));
}

const tests: Readonly<Record<FlagId, (question: Question) => boolean>> = {
  borderline: ({ answers: { pointInTime, easier, harder } }) =>
    differs(pointInTime, easier) || differs(pointInTime, harder),
  'two-period-watch': ({ answers: { decided, pointInTime } }) => differs(decided.verdict, pointInTime),
  'recital-16': ({ answers: { pointInTime, ownFiguresOnly } }) => differs(pointInTime, ownFiguresOnly),
  'recital-16-override': ({ input }) => input.groupOverride !== undefined,
  'self-assessed-critical': ({ facts: { flags }, answers }) =>
    (flags.critBasis ?? 'self-assessed') === 'self-assessed' && rests(answers, 'critical-provider'),
  'cer-outside-annex': ({ answers }) =>
    rests(answers, 'critical-entity') && answers.decided.remaining.every(({ annex }) => annex === 'none'),
  'downgrade-and-size': ({ facts: { flags }, answers }) =>
    flags.downgrade === true && answers.decided.verdict.class === 'essential',
  'municipality-without-annex-type': ({ facts, answers }) =>
    facts.types.some(({ id }) => id === 'public.municipality') &&
    answers.decided.remaining.every(({ annex }) => annex === 'none'),
  'mixed-registration': ({ answers: { decided } }) => isCovered(decided.verdict) && isMixed(decided),
  exempted: ({ facts: { flags }, answers }) =>
    flags.exempt !== undefined && isCovered(answers.decided.verdict) && !isTrust(answers.decided.remaining),
  'exemption-impossible': ({ facts: { flags }, answers }) =>
    flags.exempt !== undefined && isTrust(answers.decided.remaining),
  'no-representative': ({ facts: { flags } }) =>
    flags.juris === 'outside-eu' && (flags.representative ?? 'none') === 'none',
  'outside-other-act': ({ facts, answers: { decided } }) =>
    decided.verdict.class === 'not-covered' && facts.types.some(({ otherAct }) => otherAct !== null),
};

function differs(one: Verdict, other: Verdict): boolean {
  return one.class !== other.class;
}

function rests({ decided }: Answers, rule: string): boolean {
  const asked = decided.rules.find(({ id }) => id === rule);
  return asked?.verdict?.decidedBy === decided.verdict.decidedBy;
}

function isCovered({ class: entityClass }: Verdict): boolean {
  return entityClass !== 'not-covered';
}

function isMixed({ remaining }: Evaluation): boolean {
  const provisions = new Set(remaining.map(({ registrationProvision }) => registrationProvision));
  return provisions.has('nis2-9') && provisions.size > 1;
}
