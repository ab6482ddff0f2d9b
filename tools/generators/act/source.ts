import ts from 'typescript';
import { Unwritable } from './wish.ts';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** One file of code and what is to be put into it. Places are found in its syntax, never by line. */
export class Source {
  readonly file: string;
  readonly #text: string;
  readonly #tree: ts.SourceFile;
  readonly #insertions: Insertion[] = [];

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text;
    this.#tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  }

  contains(text: string): boolean {
    return this.#text.includes(text);
  }

  /** What a pattern finds first, and its groups. */
  first(pattern: RegExp): readonly (string | undefined)[] {
    return pattern.exec(this.#text) ?? [];
  }

  /** Whether a class or a type of this name is written out here. */
  declares(name: string): boolean {
    return this.#tree.statements.some((each) => isNamed(each, name));
  }

  /** Whether an object or a list is written out at a property of this name. */
  lists(property: string): boolean {
    return this.#listAt(property) !== undefined;
  }

  text(): string {
    const lastFirst = this.#insertions.toSorted((a, b) => b.at - a.at);
    return lastFirst.reduce((text, { at, text: put }) => text.slice(0, at) + put + text.slice(at), this.#text);
  }

  /** Adds names to the import of a module, or the import after the last one. */
  import(module: string, names: readonly string[]): void {
    const imports = this.#tree.statements.filter(ts.isImportDeclaration);
    const bindings = imports.map((each) => namedFrom(each, module)).find((each) => each !== undefined);
    if (bindings === undefined) {
      this.#put(imports.at(-1)?.getEnd() ?? 0, `\nimport { ${names.join(', ')} } from '${module}';`);
      return;
    }
    const had = new Set(bindings.elements.map(({ name }) => name.text));
    const missing = names.filter((name) => !had.has(name));
    if (missing.length > 0)
      this.#put(bindings.getEnd() - 1, `${endsOpen(bindings.elements) ? ',' : ''} ${missing.join(', ')} `);
  }

  /** Puts text before a class or a type, its docstring and decorators included. */
  before(name: string, text: string): void {
    const found = this.#tree.statements.find((each) => isNamed(each, name));
    this.#put(this.#known(found, name).getStart(this.#tree, true), text);
  }

  /** Adds a member to a union type. */
  member(union: string, name: string): void {
    const found = this.#tree.statements.find((each) => ts.isTypeAliasDeclaration(each) && each.name.text === union);
    const { type } = this.#known(found, union) as ts.TypeAliasDeclaration;
    this.#put(type.getEnd(), ` | ${name}`);
  }

  /** Adds to the object or list that stands at a property, e.g. `events` or `acts`. */
  at(property: string, text: string): void {
    this.#append((this.#known(this.#listAt(property), property) as ts.PropertyAssignment).initializer, text);
  }

  /** Adds to the first exported object of the file. */
  inside(text: string): void {
    const found = this.#find(
      (node) =>
        ts.isVariableDeclaration(node) &&
        isExported(node) &&
        node.initializer !== undefined &&
        isList(node.initializer),
    );
    const { initializer } = this.#known(found, 'exported object') as ts.VariableDeclaration;
    this.#append(this.#known(initializer, 'exported object'), text);
  }

  /** Adds to the object that is handed to a function, e.g. `evolveBy`. */
  argument(of: string, text: string): void {
    const found = this.#find((node) => ts.isCallExpression(node) && node.expression.getText() === of);
    const [argument] = (this.#known(found, of) as ts.CallExpression).arguments;
    this.#append(this.#known(argument, of), text);
  }

  /** Adds a method to the end of a class. */
  method(name: string, text: string): void {
    const found = this.#tree.statements.find((each) => isNamed(each, name));
    this.#put(this.#known(found, name).getEnd() - 1, text);
  }

  #listAt(property: string): ts.Node | undefined {
    return this.#find(
      (node) => ts.isPropertyAssignment(node) && node.name.getText() === property && isList(node.initializer),
    );
  }

  #append(list: ts.Node, text: string): void {
    if (!isList(list))
      throw new Unwritable(`${this.file}: the list is not written out in place, so nothing can be added to it`);
    const entries = ts.isObjectLiteralExpression(list) ? list.properties : list.elements;
    this.#put(list.getEnd() - 1, `${endsOpen(entries) ? ',' : ''} ${text}`);
  }

  #find(test: (node: ts.Node) => boolean): ts.Node | undefined {
    const search = (node: ts.Node): ts.Node | undefined => (test(node) ? node : ts.forEachChild(node, search));
    return search(this.#tree);
  }

  #known<Node extends ts.Node>(node: Node | undefined, name: string): Node {
    if (node === undefined) throw new Unwritable(`${this.file}: there is no ${name} to add to`);
    return node;
  }

  #put(at: number, text: string): void {
    this.#insertions.push({ at, text });
  }
}

/** The braces of `import { … } from module`; a type import is another. */
function namedFrom(
  { moduleSpecifier, importClause }: ts.ImportDeclaration,
  module: string,
): ts.NamedImports | undefined {
  if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== module) return undefined;
  if (importClause === undefined || importClause.phaseModifier !== undefined) return undefined;
  const bindings = importClause.namedBindings;
  return bindings !== undefined && ts.isNamedImports(bindings) ? bindings : undefined;
}

function isNamed(node: ts.Statement, name: string): boolean {
  return (ts.isClassDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name?.text === name;
}

function isExported(node: ts.VariableDeclaration): boolean {
  return (
    ts.isVariableStatement(node.parent.parent) &&
    node.parent.parent.modifiers?.[0]?.kind === ts.SyntaxKind.ExportKeyword
  );
}

function isList(node: ts.Node): node is ts.ObjectLiteralExpression | ts.ArrayLiteralExpression {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

/** Whether another entry needs a comma before it. */
function endsOpen(entries: ts.NodeArray<ts.Node>): boolean {
  return entries.length > 0 && !entries.hasTrailingComma;
}
