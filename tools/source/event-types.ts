import { join } from 'node:path';
import ts from 'typescript';
import { schemaOf } from './event-schema.ts';
import { read, root, sourceFiles } from './files.ts';
import type { JsonSchema } from '../testing/json-schema.ts';

/** One event type as the code declares it: its fields with their types, written out in full. */
export interface EventType {
  readonly type: string;
  readonly aggregate: string;
  readonly file: string;
  readonly shape: Readonly<Record<string, string>>;
  /** What is stored of it, decrypted: the content without the type. */
  readonly schema: JsonSchema;
}

/** Every member of every exported union named `…Event` in an aggregate's page. */
export function eventTypes(): readonly EventType[] {
  const files = sourceFiles(/^libs\/(?!kernel).*\/src\/.*\.ts$/).filter(
    (file) => !/\/testing\/|\.(spec|fixtures|graphql|view|module|policy)\.ts$/.test(file),
  );
  const pages = files.filter((file) => /export type \w+Event\b/.test(read(file)));
  const program = ts.createProgram(
    pages.map((file) => join(root, file)),
    { ...compilerOptions(), noEmit: true },
  );
  const checker = program.getTypeChecker();
  return pages.flatMap((file) => eventsOf(file, program, checker)).sort((a, b) => (a.type < b.type ? -1 : 1));
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.base.json');
  const json = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: unknown };
  return ts.parseJsonConfigFileContent(json.config, ts.sys, root).options;
}

function eventsOf(file: string, program: ts.Program, checker: ts.TypeChecker): readonly EventType[] {
  const source = program.getSourceFile(join(root, file));
  if (source === undefined) return [];
  return source.statements.filter(isEventUnion).flatMap((statement) => {
    const declared = checker.getTypeAtLocation(statement.name);
    const members = declared.isUnion() ? declared.types : [declared];
    return members.flatMap((member) => eventType(member, statement, file, checker));
  });
}

function isEventUnion(statement: ts.Statement): statement is ts.TypeAliasDeclaration {
  return ts.isTypeAliasDeclaration(statement) && statement.name.text.endsWith('Event');
}

function eventType(
  member: ts.Type,
  at: ts.TypeAliasDeclaration,
  file: string,
  checker: ts.TypeChecker,
): readonly EventType[] {
  const shape: Record<string, string> = {};
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  let type: string | undefined;
  for (const property of checker.getPropertiesOfType(member)) {
    const propertyType = checker.getTypeOfSymbolAtLocation(property, at);
    if (property.name === 'type' && propertyType.isStringLiteral()) type = propertyType.value;
    else {
      shape[property.name] = spell(propertyType, property, at, checker);
      properties[property.name] = schemaOf(propertyType, at, checker);
      if ((property.flags & ts.SymbolFlags.Optional) === 0) required.push(property.name);
    }
  }
  if (type === undefined) return [];
  const schema: JsonSchema = { type: 'object', properties, required: required.sort(), additionalProperties: false };
  return [{ type, aggregate: at.name.text.replace(/Event$/, ''), file, shape, schema }];
}

function spell(type: ts.Type, property: ts.Symbol, at: ts.Node, checker: ts.TypeChecker): string {
  const optional = (property.flags & ts.SymbolFlags.Optional) === 0 ? '' : '?';
  return `${writtenOut(type, at, checker)}${optional}`;
}

/** A type without its names: what is stored is the shape, whatever the code calls it. Branded text keeps its brand. */
function writtenOut(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): string {
  if (type.isUnion()) {
    const members = type.types.map((member) => writtenOut(member, at, checker));
    return [...new Set(members)].sort().join(' | ');
  }
  if (type.isIntersection()) return type.aliasSymbol?.name ?? checker.typeToString(type);
  const element = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  if (element !== undefined) return `(${writtenOut(element, at, checker)})[]`;
  return (type.flags & ts.TypeFlags.Object) === 0 ? checker.typeToString(type) : fieldsOf(type, at, checker);
}

function fieldsOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): string {
  const index = type.getStringIndexType();
  const fields = checker
    .getPropertiesOfType(type)
    .map((field) => `${field.name}: ${spell(checker.getTypeOfSymbolAtLocation(field, at), field, at, checker)}`);
  return `{ ${[...fields, ...(index === undefined ? [] : [`[key]: ${writtenOut(index, at, checker)}`])].join('; ')} }`;
}
