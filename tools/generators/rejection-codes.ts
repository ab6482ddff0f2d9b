import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { read, root, sourceFiles } from '../source/files.ts';
import { report } from '../source/report.ts';

/** Every code that a call of `reject` names, with its English text, as the enum `RejectionCode` needs it. */
const target = 'apps/api/src/graphql/generated/rejection-codes.ts';
const header = '/** Generated from the calls of `reject`; do not edit. */\n';

interface Found {
  readonly code: string;
  readonly text: string;
}

const problems: string[] = [];
const found = sourceFiles(/^libs\/.*\/src\/.*\.ts$/)
  .filter((file) => !/\.(spec|fixtures)\.ts$/.test(file) && read(file).includes('reject('))
  .flatMap(codesIn);
const codes = new Map<string, string>();
for (const { code, text } of found) if (!codes.has(code) || codes.get(code) === '') codes.set(code, text);
const lines = [...codes]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, text]) => `  ${code}: ${quoted(text === '' ? humanised(code) : text)},`);
const generated = `${header}export const rejectionCodes: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;

if (process.argv.includes('--check')) {
  if (read(target) !== generated) problems.push(`${target} is out of date: run npm run generate`);
} else writeFileSync(join(root, target), generated);
report('rejection codes', problems, `${String(codes.size)} codes`);

function codesIn(file: string): readonly Found[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const here: Found[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'reject')
      here.push(...codesOf(node, file));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return here;
}

function codesOf({ arguments: [code, , message] }: ts.CallExpression, file: string): readonly Found[] {
  const named = literals(code);
  if (named.length === 0) problems.push(`${file}: a call of reject names no literal code`);
  return named.map((each) => ({ code: each, text: englishOf(message) }));
}

function literals(node: ts.Expression | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literals(node.whenTrue), ...literals(node.whenFalse)] : [];
}

function englishOf(message: ts.Expression | undefined): string {
  if (message === undefined || !ts.isObjectLiteralExpression(message)) return '';
  const english = message.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === 'en');
  if (english === undefined || !ts.isPropertyAssignment(english)) return '';
  return ts.isStringLiteralLike(english.initializer) ? english.initializer.text : '';
}

function humanised(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function quoted(text: string): string {
  return text.includes("'") && !text.includes('"')
    ? `"${text}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
