/** One way to break the product, and the test that has to notice. */
export interface Sabotage {
  readonly name: string;
  /** In words: what no longer holds. */
  readonly breaks: string;
  readonly project: string;
  readonly file: string;
  readonly test: string;
  readonly changes: readonly Change[];
}

/** A block of lines as it stands in a file, and as it stands after the sabotage. */
export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

const HEADER = /^(Breaks|Project|File|Test): (.+)$/;

/** Reads a unified diff below four lines of header. Line numbers are not read: the lines themselves say where. */
export function parseSabotage(name: string, text: string): Sabotage {
  const lines = text.replace(/\n$/, '').split('\n');
  const below = lines.findIndex((line) => line.startsWith('--- '));
  const header = new Map(lines.slice(0, below).map(headerLine));
  const said = (key: string): string => {
    const value = header.get(key);
    if (value === undefined) throw new Error(`${name} does not say ${key}`);
    return value;
  };
  const changes = changesIn(lines.slice(below));
  if (changes.length === 0) throw new Error(`${name} changes nothing`);
  return { name, breaks: said('Breaks'), project: said('Project'), file: said('File'), test: said('Test'), changes };
}

function headerLine(line: string): readonly [string, string] {
  const [, key = '', value = ''] = HEADER.exec(line) ?? [];
  return [key, value];
}

function changesIn(lines: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let file = '';
  for (const line of lines) {
    if (line.startsWith('+++ b/')) file = line.slice('+++ b/'.length);
    else if (line.startsWith('@@')) changes.push({ file, before: '', after: '' });
    else if (!line.startsWith('--- ')) extend(changes, line);
  }
  return changes;
}

function extend(changes: Change[], line: string): void {
  const last = changes.pop();
  if (last === undefined) return;
  const content = `${line.slice(1)}\n`;
  const before = line.startsWith('+') ? last.before : last.before + content;
  const after = line.startsWith('-') ? last.after : last.after + content;
  changes.push({ ...last, before, after });
}

/** Throws when the lines do not stand in the text, or stand there twice. */
export function applied(text: string, { file, before, after }: Change): string {
  const parts = text.split(before);
  if (parts.length === 2) return parts.join(after);
  throw new Error(`${file}: the lines stand there ${parts.length - 1} times:\n${before}`);
}
