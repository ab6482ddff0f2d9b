/** Names are shown and saved with at most so many characters. */
const CHARACTERS_AT_MOST = 180;
const EXTENSION_AT_MOST = 12;

/** Control and format characters (among them those that turn the direction of writing), private use and unassigned. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;
/** What one system or another takes for something else than a name. */
const UNSAFE = /[<>:"|?*]/gu;

/**
 * The name without path, unseen characters and anything a file system could misread; cut in the middle of the name,
 * never in its extension. Undefined when nothing is left of it.
 */
export function safeFileName(given: string): string | undefined {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\t\n\r]/gu, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(UNSAFE, '-')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  return clean === '' ? undefined : cut(clean);
}

/** Lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function cut(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= CHARACTERS_AT_MOST) return name;
  const extension = extensionOf(name);
  const kept = extension === '' || extension.length > EXTENSION_AT_MOST ? '' : name.slice(name.lastIndexOf('.'));
  const stem = characters.slice(0, CHARACTERS_AT_MOST - Array.from(kept).length);
  return `${stem.join('').replace(/[. ]+$/u, '')}${kept}`;
}
