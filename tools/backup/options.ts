import { Problem } from '../launcher/problem.mjs';

interface Known {
  /** Options with a value, such as `--out`. */
  readonly values: readonly string[];
  readonly flags: readonly string[];
  readonly usage: string;
}

export interface Options {
  one(name: string): string | undefined;
  all(name: string): readonly string[];
  /** Everything that is no option with a value. */
  readonly flags: readonly string[];
}

/** The words of a command line. Throws `Problem` with the usage for a value that is missing or a word too many. */
export function optionsOf(given: readonly string[], { values, flags: known, usage }: Known): Options {
  const found: (readonly [string, string])[] = [];
  const flags: string[] = [];
  const words = given.values();
  for (const word of words) {
    if (values.includes(word)) found.push([word, valueOf(word, words.next().value, usage)]);
    else if ([...known, '--help', '--empty'].includes(word)) flags.push(word);
    else throw new Problem(`${word} is not known.\n\n${usage}`, 2);
  }
  const all = (name: string): string[] => found.filter(([option]) => option === name).map(([, value]) => value);
  return { one: (name) => all(name).at(-1), all, flags };
}

function valueOf(option: string, value: string | undefined, usage: string): string {
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Problem(`${option} wants a value.\n\n${usage}`, 2);
  return value;
}

/** What opens the keys of a backup; an empty one is none. */
export function givenPassphrase(): string | undefined {
  const given = process.env['BACKUP_PASSPHRASE'];
  return given === '' ? undefined : given;
}
