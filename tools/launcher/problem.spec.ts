import { describe, expect, it } from 'vitest';
import { Problem, describeProblem } from './problem.mjs';

const failure = (code: string, path?: string): Error => Object.assign(new Error(`${code}: something`), { code, path });

describe('say what went wrong in one sentence', () => {
  it('repeats the sentence and the exit code of a known problem', () => {
    expect(describeProblem(new Problem('PORT is wrong.', 2))).toEqual({ sentence: 'PORT is wrong.', exitCode: 2 });
  });

  it.each([
    ['a full disk', failure('ENOSPC', '/data/lock'), /^The disk is full: .*\/data\/lock.*\.$/],
    ['a full disk that PostgreSQL met', new Error('could not write: No space left on device'), /^The disk is full/],
    ['a folder of somebody else', failure('EACCES', '/data'), /^This user may not use \/data;.*VARSEL_DATA_DIR\.$/],
  ])('knows %s', (_what, error, sentence) => {
    expect(describeProblem(error).sentence).toMatch(sentence);
    expect(describeProblem(error).exitCode).toBe(1);
  });

  it('tells the message of anything else', () => {
    expect(describeProblem('odd').sentence).toBe('Varsel stopped on an unexpected error: odd');
  });
});
