import ts from 'typescript';
import { read, sourceFiles } from '../source/files.ts';
import { report } from '../source/report.ts';

/** The figures of docs/architecture.md section 9: sizes, no junk drawers, no fence switched off. */
const limits = { fileMedian: 100, fileP95: 260, functionP95: 45, apiLines: 600 };

const all = sourceFiles(/^(apps|libs|tools)\/.*\.(ts|tsx|mjs)$/);
const product = all.filter(
  (file) => !/\.(spec|fixtures|d)\.tsx?$|\/generated\/|-e2e\/|\/testing\/|\/cases\/|\/data\//.test(file),
);
const lines = product
  .map((file) => ({ file, count: read(file).split('\n').length - 1 }))
  .sort((a, b) => a.count - b.count);
const functions = product
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap(functionLengths)
  .sort((a, b) => a - b);
const apiLines = lines
  .filter(({ file }) => file.startsWith('apps/api/src/'))
  .reduce((sum, { count }) => sum + count, 0);
const median = quantile(
  lines.map(({ count }) => count),
  0.5,
);
const p95 = quantile(
  lines.map(({ count }) => count),
  0.95,
);
const functionP95 = quantile(functions, 0.95);

const problems = [
  ...(median > limits.fileMedian ? [`file median is ${String(median)} lines`] : []),
  ...(p95 > limits.fileP95
    ? [
        `file p95 is ${String(p95)} lines; longest: ${lines
          .slice(-5)
          .map(({ file, count }) => `${file} ${String(count)}`)
          .join(', ')}`,
      ]
    : []),
  ...(functionP95 > limits.functionP95 ? [`function p95 is ${String(functionP95)} lines`] : []),
  ...(apiLines > limits.apiLines ? [`apps/api/src has ${String(apiLines)} lines: it decides nothing`] : []),
  ...all
    .filter((file) => /\/(common|shared|utils|core|helpers)\//.test(file))
    .map((file) => `${file} stands in a junk drawer`),
  ...all
    .filter((file) => /eslint-disab[l]e|@ts-ignor[e]|@ts-nochec[k]/.test(read(file)))
    .map((file) => `${file} switches a fence off`),
];
report(
  'house gates',
  problems,
  `${String(lines.length)} files, median ${String(median)}, p95 ${String(p95)}; functions p95 ${String(functionP95)}; apps/api ${String(apiLines)} lines`,
);

function functionLengths(file: string): readonly number[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const lengths: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
      lengths.push(lineOf(source, node.getEnd()) - lineOf(source, node.getStart()) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths;
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
