import { text } from 'node:stream/consumers';
import { parseInstant, parseLocalDate } from '@varsel/event-sourcing';
import {
  checkClassificationInput,
  classify,
  deadlineFor,
  deadlineKinds,
  entityTypes,
  isDeadlineKind,
  registrationDuty,
  type ClassificationInput,
  type WeekendRule,
} from '@varsel/statute';

/**
 * The rules without a server: `npm run --silent statute -- deadlines|classify|registration` reads a JSON array of cases
 * on standard input and prints one JSON object a line. A case that cannot be answered becomes `{ id, error }` and exit code 2.
 */
type Case = Readonly<Record<string, unknown>>;

const USAGE =
  'Usage: npm run --silent statute -- deadlines|classify|registration, with a JSON array of cases on standard input';

/** What the words of a case may be; told to whoever asks without any. */
const HELP = `${USAGE}.

deadlines     { id, kind, start, weekendRule? }   kind: ${Object.keys(deadlineKinds).join(', ')}
registration  { id, provision, trigger, on }      provision: "9", "10"; trigger: covered, changed
classify      { id, entityTypes, employees, turnoverMioEur, balanceMioEur, … }   entityTypes are some of:
${entityTypes.map(({ id }) => `              ${id}`).join('\n')}`;

const answers: Readonly<Record<string, (asked: Case) => object>> = {
  deadlines: deadline,
  classify: classification,
  registration,
};

/** Why one case has no answer. */
class CaseProblem extends Error {}

function deadline({ kind, start, weekendRule }: Case): object {
  if (typeof kind !== 'string' || !isDeadlineKind(kind))
    throw new CaseProblem(`Unknown kind of deadline: ${quoted(kind)}`);
  const from = typeof start === 'string' ? parseInstant(start) : undefined;
  if (from === undefined) {
    throw new CaseProblem(
      `start is not an existing date and time with an offset, such as 2026-01-14T09:30:00+01:00: ${quoted(start)}`,
    );
  }
  if (!isWeekendRule(weekendRule))
    throw new CaseProblem(`weekendRule is none or next-working-day, not ${quoted(weekendRule)}`);
  const { dueAtLocal, lateAfterLocal, basis, derivation } = computed(() =>
    deadlineFor({ kind, start: from, weekendRule }),
  );
  return { dueAt: dueAtLocal, lateAfter: lateAfterLocal, basis: basis.provision, derivation };
}

function isWeekendRule(value: unknown): value is WeekendRule | undefined {
  return value === undefined || value === 'none' || value === 'next-working-day';
}

function computed<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    throw error instanceof RangeError ? new CaseProblem(error.message) : error;
  }
}

/** Both formats: figures of the entity alone on the case itself, or `own` with its group. */
function classification(asked: Case): object {
  const { entityTypes, own = asked, linked, partners, previousPeriods, flags, groupOverride } = asked;
  const input = { entityTypes, own, linked, partners, previousPeriods, flags, groupOverride };
  const [problem] = checkClassificationInput(input);
  if (problem !== undefined) throw new CaseProblem(`${problem.field}: ${problem.message.en.replace(/\.$/, '')}`);
  const answer = classify(input as ClassificationInput);
  const { rules, reasons, ruleVersion, competing, authorities, otherActs, registrationProvision, consequences } =
    answer;
  return {
    class: answer.class,
    decidedBy: answer.decidedBy,
    ...(answer.pointInTime === undefined ? {} : { pointInTime: answer.pointInTime.class }),
    effective: answer.effective,
    flags: answer.flags.map(({ id }) => id),
    derivation: { ruleVersion, reasons, rules, competing, authorities, otherActs, registrationProvision, consequences },
  };
}

function registration({ provision, trigger, on }: Case): object {
  if (provision !== '9' && provision !== '10')
    throw new CaseProblem(`provision is "9" or "10", not ${quoted(provision)}`);
  if (trigger !== 'covered' && trigger !== 'changed')
    throw new CaseProblem(`trigger is covered or changed, not ${quoted(trigger)}`);
  const day = typeof on === 'string' ? parseLocalDate(on) : undefined;
  if (day === undefined) throw new CaseProblem(`on is not a day in the calendar, such as 2026-03-02: ${quoted(on)}`);
  const { dueOn, basis, derivation } = registrationDuty({ provision, trigger, on: day });
  return { dueOn, basis: basis.provision, derivation };
}

function quoted(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}

interface Answered {
  readonly line: string;
  readonly problem: string | undefined;
}

function answerCase(answer: (asked: Case) => object, asked: unknown): Answered {
  const id = isCase(asked) ? asked['id'] : undefined;
  try {
    if (!isCase(asked)) throw new CaseProblem('A case is a JSON object');
    return { line: JSON.stringify({ id, ...answer(asked) }), problem: undefined };
  } catch (error) {
    if (!(error instanceof CaseProblem)) throw error;
    return {
      line: JSON.stringify({ id: id ?? null, error: error.message }),
      problem: `${quoted(id)}: ${error.message}`,
    };
  }
}

function isCase(value: unknown): value is Case {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseCases(input: string): readonly unknown[] | string {
  try {
    const parsed: unknown = JSON.parse(input.replace(/^\uFEFF/, ''));
    return Array.isArray(parsed) ? parsed : 'Standard input must be a JSON array of cases.';
  } catch (error) {
    return `Standard input is not JSON: ${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'unreadable'}.`;
  }
}

async function run([subcommand = '', ...more]: readonly string[]): Promise<void> {
  if (subcommand === '--help' || subcommand === '') {
    console.log(HELP);
    return;
  }
  const answer = more.length === 0 && Object.hasOwn(answers, subcommand) ? answers[subcommand] : undefined;
  if (answer === undefined) refuse(`Unknown subcommand ${quoted([subcommand, ...more].join(' '))}. ${USAGE}.`);
  else answerAll(answer, parseCases(await text(process.stdin)));
}

function answerAll(answer: (asked: Case) => object, cases: readonly unknown[] | string): void {
  if (typeof cases === 'string') {
    refuse(cases);
    return;
  }
  const answered = cases.map((asked) => answerCase(answer, asked));
  process.stdout.write(answered.map(({ line }) => `${line}\n`).join(''));
  const problems = answered.flatMap(({ problem }) => problem ?? []);
  if (problems.length === 0) return;
  refuse(`${problems.length} of ${cases.length} cases have no answer; the first is case ${problems[0] ?? ''}.`);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

// A reader that stops early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exitCode = error.code === 'EPIPE' ? 0 : 1;
});
await run(process.argv.slice(2));
