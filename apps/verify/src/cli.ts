import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { NoteRefused, readVerifierKey, type VerifierKey } from '@varsel/transparency-log';
import { organisationIn } from './format/organisation.ts';
import type { Language } from './report/finding-texts.ts';
import { tellReport } from './report/report-texts.ts';
import type { Report } from './report/report.ts';
import { visible, visibleJson } from './report/visible.ts';
import { type Anchors, verifyBundle } from './verify-bundle.ts';

const USAGE = `npm run verify -- <bundle.zip> [--key <key>]... [--witness <key>]... [--organisation <id>] [--language da|en] [--json]

Exit code 0 only when everything holds; 1 when it does not; 2 when the question could not be understood or there is no
such file.
One key signs the logs of all organisations of an installation: only --organisation says whose log this is. Ask the
organisation for its id; do not take it from the bundle.`;

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
  readonly language: Language;
  readonly json: boolean;
}

/** The operator's program; gives the exit code. */
export async function runVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  const order = readOrder(args);
  if (typeof order === 'string') {
    terminal.complain(`${visible(order)}\n\n${USAGE}\n`);
    return 2;
  }
  if (!(await isFile(order.file))) {
    terminal.complain(`${visible(noFile[order.language](order.file))}\n\n${USAGE}\n`);
    return 2;
  }
  const report = await reportOf(order);
  const { headline, findings, facts, remarks } = tellReport(report, order.language, flags);
  terminal.write(
    order.json ? `${visibleJson(report)}\n` : `${[headline, '', ...findings, ...facts, ...remarks].join('\n')}\n`,
  );
  return report.verdict === 'broken' ? 1 : 0;
}

/** Nothing was checked: that is no verdict on a bundle. */
const noFile: Readonly<Record<Language, (file: string) => string>> = {
  da: (file) => `Filen ${file} findes ikke, eller den er ingen fil. Intet er kontrolleret.`,
  en: (file) => `There is no file ${file}. Nothing was checked.`,
};

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
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

function readOrder(args: readonly string[]): Order | string {
  try {
    const { values, positionals } = wordsOf(args);
    const [file, ...more] = positionals;
    const { key, witness, organisation, language, json } = values;
    if (file === undefined || more.length > 0) return 'Name one bundle.';
    if (!isLanguage(language)) return 'The language is da or en.';
    const anchors = {
      keys: keysOf(key, 'log'),
      witnesses: keysOf(witness, 'witness'),
      organisation: organisation === undefined ? undefined : organisationOf(organisation),
    };
    return { file, anchors, language, json };
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}

function wordsOf(args: readonly string[]) {
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

function isLanguage(word: string): word is Language {
  return word === 'da' || word === 'en';
}

function organisationOf(told: string): string {
  const id = organisationIn(told.trim());
  if (id === undefined) throw new NoteRefused('The organisation is a lower-case UUID, or varsel/log/ and that.');
  return id;
}

function keysOf(texts: readonly string[], kind: VerifierKey['kind']): readonly VerifierKey[] {
  return texts.map((text) => {
    const key = readVerifierKey(text.trim());
    if (key.kind !== kind) throw new NoteRefused(`${text} is not the key of a ${kind}`);
    return key;
  });
}
