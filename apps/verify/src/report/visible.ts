/**
 * What a terminal or a page obeys, hides or turns around rather than shows, an empty braille cell, and marks piled upon each
 * other; line feeds too: a sentence is one line.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?<=\p{M}{4})\p{M}/gu;

/** Far more than any sentence of ours, and no more than a reader can scroll past. */
const LONGEST = 4_000;

/** The text with `⟨U+001B⟩` for every character that is not seen as what it is. Whatever a bundle says goes through here. */
export function visible(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return cut.replace(UNSEEN, (unseen) => `⟨U+${numberOf(unseen).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** The value as JSON in which every such character stands as its escape: the same value to whoever parses it. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNSEEN, (unseen) => (unseen === '\n' ? unseen : escaped(unseen)));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}

function numberOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
