/**
 * Types the web's operations and registers them with the server.
 *
 * Reads `apps/api/schema.graphql` and every `.graphql` file under `apps/web/src`; writes one typed module per screen, or
 * per file outside the screens, and the manifest of documents a cookie session may send. `--check` writes nothing and
 * fails on drift.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '../..');
const web = join(root, 'apps/web/src');
const generated = join(root, 'apps/web/src/graphql/generated');
const manifestFile = join(root, 'apps/api/src/graphql/generated/operations.json');
const schemaFile = join(root, 'apps/api/schema.graphql');

interface Source {
  readonly file: string;
  /** `incidents/register`: the name of its generated module. */
  readonly screen: string;
  readonly document: DocumentNode;
}

interface Registered {
  readonly operation: OperationDefinitionNode;
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

const config = {
  scalars: {
    ID: 'string',
    DateTime: 'string',
    LocalDate: 'string',
    Cvr: 'string',
    JSON: 'unknown',
    JSONObject: 'Readonly<Record<string, unknown>>',
    Position: 'string',
  },
  defaultScalarType: 'string',
  immutableTypes: true,
  useTypeImports: true,
  omitOperationSuffix: true,
  operationResultSuffix: 'Result',
  dedupeFragments: true,
};

const byName = (a: string, b: string) => (a < b ? -1 : 1);

function sources(): Source[] {
  return globSync('**/*.graphql', { cwd: web })
    .sort(byName)
    .map((file) => ({
      file,
      screen: moduleOf(file.split(/[\\/]/)),
      document: withTypenames(parse(readFileSync(join(web, file), 'utf8'))),
    }));
}

/** `screens/incidents/register/…` is `incidents/register`; `drafts/drafts.graphql` is `drafts/drafts`. */
function moduleOf([room = '', ...path]: readonly string[]): string {
  if (room === 'screens') return path.slice(0, 2).join('/');
  return [room, path[0]?.replace(/\.graphql$/, '')].join('/');
}

/** The cache and the unions need `__typename`; nobody writes it by hand. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent): SelectionSetNode | undefined {
      const owner = parent as { readonly kind?: Kind } | undefined;
      const has = node.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename');
      if (has || owner?.kind === Kind.OPERATION_DEFINITION) return undefined;
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
      return { ...node, selections: [typename, ...node.selections] };
    },
  });
}

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

/** The fragments an operation reaches, in name order, so that the same words always make the same hash. */
function reached(
  node: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const look = (from: DefinitionNode) => {
    visit(from, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || found.has(name.value)) return;
        found.set(name.value, fragment);
        look(fragment);
      },
    });
  };
  look(node);
  return [...found.values()].sort((a, b) => byName(a.name.value, b.name.value));
}

function register(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Registered {
  const name = operation.name?.value;
  if (name === undefined) throw new Error(`An operation has no name: ${print(operation).slice(0, 80)}`);
  const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...reached(operation, fragments)] });
  return { operation, name, text, hash: createHash('sha256').update(text).digest('hex') };
}

async function moduleFor(schema: DocumentNode, operations: readonly Registered[]): Promise<string> {
  const definitions = new Map<string, DefinitionNode>();
  for (const { text } of operations)
    for (const node of parse(text).definitions)
      if (isFragment(node) || isOperation(node)) definitions.set(`${node.kind} ${node.name?.value ?? ''}`, node);
  const types = await codegen({
    schema,
    filename: 'operations.ts',
    documents: [{ document: { kind: Kind.DOCUMENT, definitions: [...definitions.values()] } }],
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    config,
  });
  const documents = operations.map(
    ({ name, operation, hash }) =>
      `export const ${name} = operation<${name}Result, ${name}Variables>('${operation.operation}', '${name}', '${hash}');`,
  );
  return [
    '// Generated by tools/generators/web-operations.ts from the .graphql files of this screen. Do not edit.',
    "import { operation } from '../../operation.ts';",
    types,
    ...documents,
  ].join('\n\n');
}

/** Names are unique in the whole app: they are exported names, log labels and what a rejected request is called. */
function problems(
  schemaText: string,
  all: readonly Source[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const schema = buildSchema(schemaText);
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const { file, document } of all) {
    const name = (node: DefinitionNode) => (isOperation(node) || isFragment(node) ? (node.name?.value ?? '') : '');
    for (const node of document.definitions) {
      const other = seen.get(name(node));
      if (other !== undefined) found.push(`${file}: the name ${name(node)} is taken by ${other}`);
      seen.set(name(node), file);
    }
    const own = new Set(document.definitions.filter(isFragment).map((node) => node.name.value));
    const foreign = [...new Set(document.definitions.flatMap((node) => reached(node, fragments)))].filter(
      (node) => !own.has(node.name.value),
    );
    const errors = validate(schema, { ...document, definitions: [...document.definitions, ...foreign] });
    found.push(
      ...errors
        .filter(({ message }) => !/^Fragment .* is never used/.test(message))
        .map((e) => `${file}: ${e.message}`),
    );
  }
  return found;
}

async function outputs(): Promise<Map<string, string>> {
  const schemaText = readFileSync(schemaFile, 'utf8');
  const all = sources();
  const fragments = new Map(
    all.flatMap(({ document }) => document.definitions.filter(isFragment)).map((node) => [node.name.value, node]),
  );
  const faults = problems(schemaText, all, fragments);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const perScreen = new Map<string, Registered[]>();
  for (const { screen, document } of all) {
    const operations = document.definitions.filter(isOperation).map((node) => register(node, fragments));
    if (operations.length > 0) perScreen.set(screen, [...(perScreen.get(screen) ?? []), ...operations]);
  }
  const style = { ...(await resolveConfig(manifestFile)), printWidth: 120, singleQuote: true };
  const files = new Map<string, string>();
  for (const [screen, operations] of perScreen) {
    const text = await moduleFor(parse(schemaText), operations);
    files.set(join(generated, `${screen}.ts`), await format(text, { ...style, parser: 'typescript' }));
  }
  const registered = [...perScreen.values()].flat().sort((a, b) => byName(a.hash, b.hash));
  const manifest = Object.fromEntries(registered.map(({ hash, text }) => [hash, text]));
  files.set(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

const present = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

function superfluous(files: ReadonlyMap<string, string>): string[] {
  return globSync('**/*.ts', { cwd: generated })
    .map((file) => join(generated, file))
    .filter((file) => !files.has(file));
}

async function run(check: boolean): Promise<number> {
  const files = await outputs();
  const extra = superfluous(files);
  const changed = [...files].filter(([file, text]) => present(file) !== text);
  if (check) {
    for (const file of [...changed.map(([name]) => name), ...extra])
      console.error(
        `${relative(root, file)} does not match the operations: run node tools/generators/web-operations.ts`,
      );
    return changed.length + extra.length > 0 ? 1 : 0;
  }
  for (const file of extra) rmSync(file);
  for (const [file, text] of changed) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(
    `${String(files.size - 1)} screens, ${String(changed.length)} files written, ${String(extra.length)} removed`,
  );
  return 0;
}

try {
  process.exitCode = await run(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
