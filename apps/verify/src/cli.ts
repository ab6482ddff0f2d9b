import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { NoteRefused, readVerifierKey, type VerifierKey } from '@varsel/transparency-log';
import { organisationIn } from './format/organisation.ts';
import type { Language, Sentence } from './report/finding-texts.ts';
import { tellReport } from './report/report-texts.ts';
import type { Report } from './report/report.ts';
import { visible, visibleJson } from './report/visible.ts';
import { type Anchors, verifyBundle } from './verify-bundle.ts';

const COMMAND =
  'npm run verify -- <bundle.zip> [--key <key>]... [--witness <key>]... [--organisation <id>] [--language da|en] [--json]';

const usage: Sentence = {
  da: `${COMMAND}

Slutter med 0, kun når alt stemmer; med 1, når det ikke gør; med 2, når spørgsmålet ikke kunne forstås, eller filen ikke
findes.
Én nøgle underskriver alle organisationers logge på en installation: kun --organisation siger, hvis log det er. Få id'et
fra organisationen; tag det ikke fra pakken.`,
  en: `${COMMAND}

Exit code 0 only when everything holds; 1 when it does not; 2 when the question could not be understood or there is no
such file.
One key signs the logs of all organisations of an installation: only --organisation says whose log this is. Ask the
organisation for its id; do not take it from the bundle.`,
};

const flag = (name: string) => ({ da: name, en: name });
const flags = { key: flag('--key'), witness: flag('--witness'), organisation: flag('--organisation') };

/** Where the program reads and writes; what `process` has. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

interface Order {
  readonly file: string;
  readonly anchors: Anchors;
  readonly json: boolean;
}

/** The question could not be understood, or asks about no file: nothing was checked, and that is no verdict. */
class Misunderstood extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** The operator's program; gives the exit code. */
export async function runVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(args);
  try {
    const order = readOrder(args);
    await mustBeFile(order.file);
    const report = await reportOf(order);
    const { headline, findings, facts, remarks } = tellReport(report, language, flags);
    terminal.write(
      order.json ? `${visibleJson(report)}\n` : `${[headline, '', ...findings, ...facts, ...remarks].join('\n')}\n`,
    );
    return report.verdict === 'broken' ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    terminal.complain(`${visible(error.sentence[language])}\n\n${usage[language]}\n`);
    return 2;
  }
}

/** The language that was asked for, also where the rest of the question makes no sense. */
function languageOf(args: readonly string[]): Language {
  const asked = args.flatMap((word, at) =>
    word === '--language' ? args.slice(at + 1, at + 2) : word.split('--language=', 2).slice(1),
  );
  return asked.at(-1) === 'da' ? 'da' : 'en';
}

async function mustBeFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return;
  throw new Misunderstood({
    da: `Filen ${file} findes ikke, eller den er ingen fil. Intet er kontrolleret.`,
    en: `There is no file ${file}. Nothing was checked.`,
  });
}

async function reportOf({ file, anchors }: Order): Promise<Report> {
  try {
    return await verifyBundle(await openAsBlob(file), { anchors });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unreadable(error.message);
    throw error;
  }
}

async function unreadable(reason: string): Promise<Report> {
  const nothing = await verifyBundle(new Blob([]));
  return { ...nothing, findings: [{ code: 'UNREADABLE', reason }] };
}

/** Throws `Misunderstood`. */
function readOrder(args: readonly string[]): Order {
  const { values, positionals } = wordsOf(args);
  const [file, ...more] = positionals;
  const { key, witness, organisation, language, json } = values;
  if (file === undefined || more.length > 0) throw new Misunderstood({ da: 'Nævn én pakke.', en: 'Name one bundle.' });
  if (!['da', 'en'].includes(language))
    throw new Misunderstood({ da: 'Sproget er da eller en.', en: 'The language is da or en.' });
  const anchors = {
    keys: key.map((text) => keyOf(text, 'log')),
    witnesses: witness.map((text) => keyOf(text, 'witness')),
    organisation: organisation === undefined ? undefined : organisationOf(organisation),
  };
  return { file, anchors, json };
}

/** Throws `Misunderstood`; what is wrong with the words is said by Node, in English. */
function wordsOf(args: readonly string[]) {
  try {
    return parsed(args);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Misunderstood({ da: `Kommandoen kunne ikke forstås: ${error.message}`, en: error.message });
  }
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      witness: { type: 'string', multiple: true, default: [] },
      organisation: { type: 'string' },
      language: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    },
  });
}

function organisationOf(told: string): string {
  const id = organisationIn(told.trim());
  if (id !== undefined) return id;
  throw new Misunderstood({
    da: 'Organisationen er et UUID med små bogstaver, eller varsel/log/ og det.',
    en: 'The organisation is a lower-case UUID, or varsel/log/ and that.',
  });
}

function keyOf(text: string, kind: VerifierKey['kind']): VerifierKey {
  const key = verifierKey(text);
  if (key?.kind === kind) return key;
  throw new Misunderstood(
    kind === 'log'
      ? { da: `--key: ${text} er ikke nøglen til en log.`, en: `--key: ${text} is not the key of a log.` }
      : { da: `--witness: ${text} er ikke et vidnes nøgle.`, en: `--witness: ${text} is not the key of a witness.` },
  );
}

function verifierKey(text: string): VerifierKey | undefined {
  try {
    return readVerifierKey(text.trim());
  } catch (error) {
    if (error instanceof NoteRefused) return undefined;
    throw error;
  }
}
