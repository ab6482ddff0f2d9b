import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for each other when read aloud or from paper. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const codeCount = 10;
const codeLetters = 20;

/** Ten codes of 99 bits, each good for one sign-in without the device. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: codeCount }, () => {
    const letters = Array.from({ length: codeLetters }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
    return (letters.match(/.{5}/g) ?? []).join('-');
  });
}

/** Spaces, dashes and capitals do not matter; the account makes equal codes of two people different hashes. */
export function recoveryCodeHash(account: string, code: string): Buffer {
  const letters = code.toLowerCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(`${account}:${letters}`).digest();
}
