import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeVerifierKey } from '@varsel/transparency-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerify } from './cli.ts';
import { findingText } from './report/finding-texts.ts';
import type { Report } from './report/report.ts';
import { bundleOf, log, storyOf, strangerLog, TENANT, witness } from './testing/bundle.ts';

describe('npm run verify', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'varsel-verify-'));
    file = join(folder, 'bundle.zip');
    await writeFile(file, new Uint8Array(await bundleOf(await storyOf(12)).arrayBuffer()));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(...words: readonly string[]) {
    const said: string[] = [];
    const complained: string[] = [];
    const code = await runVerify(words, {
      write: (text) => said.push(text),
      complain: (text) => complained.push(text),
    });
    return { code, said: said.join(''), complained: complained.join('') };
  }

  const [key, strange, seen] = [log, strangerLog, witness].map((signer) => writeVerifierKey(signer.key)) as [
    string,
    string,
    string,
  ];

  it('ends with 0 when everything holds, anchored or not, and says which', async () => {
    const alone = await run(file);
    expect([alone.code, alone.said.split('\n')[0]]).toEqual([0, 'Consistent in itself, NOT anchored.']);
    const trusted = await run(file, '--key', key, '--witness', seen, '--organisation', TENANT, '--language', 'da');
    expect(trusted.said).toMatch(/^Alt stemmer og er forankret/);
    expect(trusted.code).toBe(0);
  });

  it('ends with 1 when anything does not, and says what in the reader’s language', async () => {
    const { code, said } = await run(file, '--key', strange, '--language', 'da');
    expect(code).toBe(1);
    expect(said).toMatch(/^Pakken holder IKKE\.\n\nLoggen er ikke underskrevet med den nøgle, du stoler på/);
    const nowhere = await run(join(folder, 'nowhere.zip'));
    expect(nowhere.said).toContain('could not be read');
    expect(nowhere.code).toBe(1);
  });

  it.each([
    ['no file', []],
    ['two files', ['a.zip', 'b.zip']],
    ['a key that is none', ['a.zip', '--key', 'x']],
    ['a witness for a log', ['a.zip', '--key', writeVerifierKey(witness.key)]],
    ['a third language', ['a.zip', '--language', 'de']],
    ['an option nobody knows', ['a.zip', '--force']],
    ['an organisation that is no id', ['a.zip', '--organisation', 'x']],
  ])('ends with 2 when the question cannot be understood: %s', async (_, words) => {
    const { code, said, complained } = await run(...words);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain('Exit code');
  });

  it('gives the whole report as JSON', async () => {
    const report = JSON.parse((await run(file, '--json', '--key', key)).said) as Report;
    expect(report).toMatchObject({ verdict: 'anchored', events: 12, intact: 12, logKeys: [key], witnessKeys: [seen] });
    expect(report.newestHead).toMatchObject({ size: 12, witnesses: [{ name: 'vidne.example' }] });
  });

  it('has a sentence in both languages for what it may find', () => {
    const { da, en } = findingText({ code: 'HEAD_DIFFERS', from: 3, to: 9 });
    expect([da, en].every((sentence) => sentence.includes('3–9'))).toBe(true);
    expect(da).not.toBe(en);
  });
});
