import { env } from 'node:process';
import { resolve } from 'node:path';
import { WitnessProblem } from './problem.ts';

export interface WitnessSettings {
  /** Key and heads of this witness; nobody else's. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly name: string | undefined;
  /** Verifier keys of the logs that are witnessed, or files that hold one a line. */
  readonly logKeys: readonly string[];
}

const SETTINGS = [
  ['VARSEL_WITNESS_DIR', 'folder of key and heads of the witness, its own (.varsel-witness)'],
  ['WITNESS_HOST', 'address to listen on (127.0.0.1); beyond this machine put TLS in front'],
  ['WITNESS_PORT', 'port to listen on (3100)'],
  ['WITNESS_NAME', 'name under which it signs, such as witness.example.dk (varsel-witness)'],
] as const;

export const help = [
  'Witness of audit logs: npm run witness -- --log-key <key or file> [--log-key …]',
  '',
  'Settings (environment, default in parentheses):',
  ...SETTINGS.map(([name, meaning]) => `  ${name.padEnd(20)}${meaning}`),
  '',
  'Flags:',
  '  --log-key <key>     verifier key of the logs to witness, or a file with one a line',
  '  --help              this list',
].join('\n');

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `WitnessProblem`. */
export function readWitnessSettings(
  words: readonly string[],
  environment: Environment = env,
): WitnessSettings | 'help' {
  if (words.includes('--help')) return 'help';
  const read = (name: string): string | undefined => {
    const text = environment[name]?.trim();
    return text === '' ? undefined : text;
  };
  return {
    folder: resolve(read('VARSEL_WITNESS_DIR') ?? '.varsel-witness'),
    host: read('WITNESS_HOST') ?? '127.0.0.1',
    port: portOf(read('WITNESS_PORT') ?? '3100'),
    name: read('WITNESS_NAME'),
    logKeys: logKeysIn(words),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new WitnessProblem(`WITNESS_PORT is “${text}”, but a port is a number up to 65535.`);
  return port;
}

function logKeysIn(words: readonly string[]): readonly string[] {
  const keys: string[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const [flag, value] = words.slice(at, at + 2);
    if (flag !== '--log-key')
      throw new WitnessProblem(`${flag ?? ''} is not a flag of the witness; --help lists them.`);
    if (value === undefined)
      throw new WitnessProblem('--log-key wants a verifier key, or a file that holds one a line.');
    keys.push(value);
  }
  return keys;
}
