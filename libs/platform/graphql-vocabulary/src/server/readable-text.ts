import { BadInput } from '../bad-input.ts';

/** No text of the product is longer; drafts (64 KiB) are the longest. */
const LONGEST_TEXT = 70_000;
/** No input of the product is deeper; the walk below must end before the stack does. */
const DEEPEST = 50;

/** Refuses texts that no record could keep: too long, or with characters that are not text. */
export function readableText(value: unknown, path: readonly string[] = []): void {
  if (path.length > DEEPEST) {
    throw new BadInput({ da: 'Forespørgslen er for dyb.', en: 'The request is nested too deeply.' });
  }
  if (typeof value === 'string') checkText(value, path.join('.'));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) readableText(inner, [...path, name]);
  }
}

function checkText(text: string, path: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new BadInput({ da: 'Teksten er for lang. Forkort den.', en: 'The text is too long. Shorten it.' }, path);
  }
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text)) {
    throw new BadInput(
      {
        da: 'Teksten indeholder tegn, der ikke kan gemmes. Skriv den igen uden dem.',
        en: 'The text contains characters that cannot be kept. Write it again without them.',
      },
      path,
    );
  }
}
