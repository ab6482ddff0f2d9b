import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import classificationCases from '../libs/kernel/statute/src/cases/classification-cases.json' with { type: 'json' };
import deadlineCases from '../libs/kernel/statute/src/cases/deadline-cases.json' with { type: 'json' };
import groupCases from '../libs/kernel/statute/src/cases/group-cases.json' with { type: 'json' };
import registrationCases from '../libs/kernel/statute/src/cases/registration-cases.json' with { type: 'json' };

type Line = Readonly<Record<string, unknown>>;

interface Run {
  readonly lines: readonly Line[];
  readonly problem: string;
  readonly exitCode: number | null;
}

function run(subcommand: string, input: unknown): Run {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const tool = join(import.meta.dirname, 'statute.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, subcommand], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return {
    lines: stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line),
    problem: stderr,
    exitCode: status,
  };
}

describe('the rules from the command line', () => {
  it('answer every deadline case', () => {
    const { lines, exitCode } = run('deadlines', deadlineCases);
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject(
      deadlineCases.map(({ id, dueAt, lateAfter, basis }) => ({ id, dueAt, lateAfter, basis })),
    );
    for (const line of lines) expect(line['derivation']).toBeDefined();
  });

  it('answer every classification case', () => {
    const { lines, exitCode } = run('classify', classificationCases);
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject(
      classificationCases.map(({ id, expected, decidedBy }) => ({ id, class: expected, decidedBy })),
    );
  });

  it('answer every group case', () => {
    const { lines, exitCode } = run('classify', groupCases);
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject(
      groupCases.map(({ id, expected, decidedBy, pointInTime, effective }) => ({
        id,
        class: expected,
        decidedBy,
        effective,
        ...(pointInTime === undefined ? {} : { pointInTime }),
      })),
    );
  });

  it('answer every registration case', () => {
    const { lines, exitCode } = run('registration', registrationCases);
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject(registrationCases.map(({ id, dueOn, basis }) => ({ id, dueOn, basis })));
  });
});

describe('a case that cannot be answered', () => {
  it.each([
    ['deadlines', { id: 'a', kind: 'early', start: '2026-02-30T10:00:00+01:00' }, 'start'],
    ['deadlines', { id: 'a', kind: 'early', start: '2026-02-20T10:00:00' }, 'start'],
    ['deadlines', { id: 'a', kind: 'later', start: '2026-02-20T10:00:00Z' }, 'Unknown kind'],
    [
      'classify',
      { id: 'a', entityTypes: ['health.magic'], employees: 1, turnoverMioEur: 1, balanceMioEur: 1 },
      'health.magic',
    ],
    ['registration', { id: 'a', provision: '9', trigger: 'covered', on: '2026-02-29' }, '2026-02-29'],
    ['registration', { id: 'a', provision: '12', trigger: 'covered', on: '2026-02-28' }, 'provision'],
  ])('of %s becomes an error on its own line: %j', (subcommand, asked, part) => {
    const { lines, problem, exitCode } = run(subcommand, [asked]);
    expect(lines).toEqual([{ id: 'a', error: expect.stringContaining(part) as string }]);
    expect(problem.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(2);
  });

  it('leaves the others answered', () => {
    const { lines } = run('deadlines', [{ id: 'bad' }, deadlineCases[0]]);
    expect(lines).toMatchObject([{ id: 'bad' }, { id: 'T01', dueAt: '2026-01-15T09:30:00+01:00' }]);
  });
});

describe('no words at all', () => {
  it('tell what may be asked, down to the names of the types', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'statute.ts')], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    for (const part of ['deadlines', 'early', 'classify', classificationCases[0]?.entityTypes[0], 'registration'])
      expect(stdout).toContain(part);
  });
});

describe('input that is no list of cases', () => {
  it.each([
    ['deadlines', '{', 'not JSON'],
    ['deadlines', '{}', 'array'],
    ['deadlines', '', 'not JSON'],
    ['verdict', '[]', 'Unknown subcommand'],
    ['toString', '[]', 'Unknown subcommand'],
  ])('is one sentence and exit code 2: %s %j', (subcommand, input, part) => {
    const { lines, problem, exitCode } = run(subcommand, input);
    expect(lines).toEqual([]);
    expect(problem).toContain(part);
    expect(problem.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(2);
  });
});
