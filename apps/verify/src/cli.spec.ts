import { appendFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logSigner, writeVerifierKey } from '@varsel/transparency-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerify } from './cli.ts';
import { findingText } from './report/finding-texts.ts';
import type { Report } from './report/report.ts';
import { bundleOf, log, storyOf, strangerLog, TENANT, witness, zipOf } from './testing/bundle.ts';

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
    expect(alone.said).toContain('--organisation');
    const trusted = await run(file, '--key', key, '--witness', seen, '--organisation', TENANT, '--language', 'da');
    expect(trusted.said).toMatch(/^Alt stemmer og er forankret/);
    expect(trusted.said).toContain(`${TENANT} (»Sund & Bælt Forsyning A/S«). Det er det id, du har angivet.`);
    // A winter morning in Denmark: the log says 08.00 UTC.
    expect(trusted.said).toContain('12 poster er intakte, fra 2026-11-22 09:00:00 (UTC+01:00) til 2026-11-22 09:00:11');
    expect(trusted.code).toBe(0);
  });

  it.each([
    ['da', 'Alt stemmer med de nøgler, du stoler på, men organisationen er IKKE SAMMENLIGNET: er det', 'du mener'],
    ['en', 'Everything agrees with the keys you trust, but the organisation was NOT COMPARED: is it', 'you mean'],
  ])('says in its first line (%s) that the organisation was not compared, and which to compare', async (...words) => {
    const [language, before, behind] = words;
    const { code, said } = await run(file, '--key', key, '--witness', seen, '--language', language);
    const [first, , ...rest] = said.split('\n');
    expect(code).toBe(0);
    expect(first).toMatch(new RegExp(`^${before} ${TENANT},? ${behind}\\?$`));
    expect(rest[0]).toMatch(new RegExp(`^Organisation: ${TENANT} \\(.Sund & Bælt Forsyning A/S.\\)$`));
    expect(rest.join()).toContain('--organisation');
  });

  it('takes the name of the log, as the portal shows it, for the organisation; another fails', async () => {
    const named = ['--key', key, '--witness', seen, '--organisation'];
    const { code, said } = await run(file, ...named, `varsel/log/${TENANT}`);
    expect([code, said.split('\n')[0]]).toEqual([0, 'Everything holds and is anchored in the keys you trust.']);
    const other = await run(file, ...named, 'varsel/log/7f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    expect([other.code, other.said.split('\n')[0]]).toEqual([1, 'The bundle does NOT hold.']);
  });

  it('obeys nothing that stands in a bundle, and shows it', async () => {
    const forged = '\u001b[2J\u001b[HEverything holds and is anchored in the keys you trust.\u001b[8m';
    const name = 'A/S \u202eS/A\u200b \u{e0041}';
    for (const [at, bundle] of [
      bundleOf(await storyOf(3), { manifest: { organisation: { id: TENANT, name: forged } } }),
      bundleOf(await storyOf(3, { name })),
      bundleOf(
        await storyOf(3, { heads: [3], signerAt: () => logSigner(`x\u202e\u200d`, new Uint8Array(32).fill(1)) }),
      ),
      zipOf([['\u009b2J\u001b[H', '']]),
    ].entries()) {
      const place = join(folder, `${String(at)}.zip`);
      await writeFile(place, new Uint8Array(await bundle.arrayBuffer()));
      for (const words of [[], ['--json'], ['--language', 'da']]) {
        const { said } = await run(place, ...words);
        expect(said).not.toMatch(/[^\P{C}\n]/u);
        expect(said.startsWith('Everything')).toBe(false);
      }
    }
    expect((await run(join(folder, '1.zip'))).said).toContain(`(“A/S ⟨U+202E⟩S/A⟨U+200B⟩ ⟨U+E0041⟩”)`);
    expect(JSON.parse((await run(join(folder, '1.zip'), '--json')).said)).toMatchObject({ organisation: { name } });
    expect((await run('--\u001b[2J')).complained).not.toContain('\u001b');
  });

  it('ends with 1 when anything does not, and says what in the reader’s language', async () => {
    const { code, said } = await run(file, '--key', strange, '--language', 'da');
    expect(code).toBe(1);
    expect(said).toMatch(/^Pakken holder IKKE\.\n\nLoggen er ikke underskrevet med den nøgle, du stoler på/);
  });

  it.each([
    ['no file', 'Name one bundle.', []],
    ['two files', 'Name one bundle.', ['a.zip', 'b.zip']],
    ['a key that is none', '--key: x is not the key of a log', ['--key', 'x']],
    ['a witness for a log', 'is not the key of a log', ['--key', seen]],
    ['a log for a witness', 'is not the key of a witness', ['--witness', key]],
    ['a third language', 'The language is da or en.', ['--language', 'de']],
    ['an option nobody knows', '--force', ['--force']],
    ['an organisation that is no id', 'The organisation is a lower-case UUID', ['--organisation', 'x']],
  ])('ends with 2 when the question cannot be understood: %s', async (_, complaint, words) => {
    const { code, said, complained } = await run(...(words[0]?.startsWith('--') ? [file, ...words] : words));
    expect([code, said]).toEqual([2, '']);
    expect(complained.split('\n')[0]).toContain(complaint);
    expect(complained).toContain('Exit code');
  });

  it.each([
    ['Nævn én pakke.', ['--language', 'da']],
    ['--key: x er ikke nøglen til en log.', ['a.zip', '--key', 'x', '--language=da']],
    ['--witness: x er ikke et vidnes nøgle.', ['a.zip', '--witness', 'x', '--language', 'da']],
    ['Organisationen er et UUID med små bogstaver', ['a.zip', '--organisation', 'x', '--language', 'da']],
    ['Kommandoen kunne ikke forstås: ', ['--language=da', '--force']],
  ])('says in Danish what it does not understand, where Danish was asked for: %s', async (complaint, words) => {
    const { code, complained } = await run(...words);
    expect(code).toBe(2);
    expect(complained.startsWith(complaint)).toBe(true);
    expect(complained).toContain('Slutter med 0');
  });

  it('takes what is to be compared as it was pasted, blanks and all', async () => {
    const pasted = ['--key', `${key}\n`, '--witness', ` ${seen} `, '--organisation', ` ${TENANT}\n`];
    const { code, said } = await run(file, ...pasted);
    expect([code, said.split('\n')[0]]).toEqual([0, 'Everything holds and is anchored in the keys you trust.']);
  });

  it('says that it could not read a file that is written to while it is read', async () => {
    const place = join(folder, 'growing.zip');
    await copyFile(file, place);
    let growing: NodeJS.Immediate | undefined;
    // Each turn of the event loop: no two reads of the file find it alike.
    const grow = () => {
      appendFileSync(place, 'x');
      growing = setImmediate(grow);
    };
    grow();
    const { code, said } = await run(place, '--json').finally(() => {
      clearImmediate(growing);
    });
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ verdict: 'broken', findings: [{ code: 'UNREADABLE' }], events: 0 });
  });

  it.each([
    ['da', 'Intet er kontrolleret'],
    ['en', 'Nothing was checked'],
  ])('ends with 2 (%s) when there is no such file: nothing was checked', async (language, words) => {
    for (const place of [join(folder, 'nowhere.zip'), folder]) {
      const { code, said, complained } = await run(place, '--language', language);
      expect([code, said]).toEqual([2, '']);
      expect(complained).toContain(words);
    }
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
