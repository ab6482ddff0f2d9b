import { NoteRefused, readVerifierKey } from '@varsel/transparency-log';
import type { WitnessSettings } from '../audit-log.service.ts';

/** A setting of the witness that cannot be right; the program ends with this sentence. */
class WitnessSettingsProblem extends Error {
  readonly exitCode = 2;
}

/** WITNESS_URL and WITNESS_KEY as they were given: both or neither. Throws `WitnessSettingsProblem`. */
export function witnessOf(url: string | undefined, key: string | undefined): WitnessSettings | undefined {
  if (url === undefined && key === undefined) return undefined;
  if (url === undefined || key === undefined)
    throw new WitnessSettingsProblem(
      'Set both WITNESS_URL and WITNESS_KEY, or neither: a witness is its address and its key.',
    );
  if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol))
    throw new WitnessSettingsProblem('WITNESS_URL is not a URL that begins with http:// or https://.');
  if (!isWitnessKey(key))
    throw new WitnessSettingsProblem(
      'WITNESS_KEY is not the verifier key of a witness: it prints it at its start, <name>+<id>+<base64>.',
    );
  return { url, key };
}

function isWitnessKey(text: string): boolean {
  try {
    return readVerifierKey(text).kind === 'witness';
  } catch (error) {
    if (error instanceof NoteRefused) return false;
    throw error;
  }
}
