import ts from 'typescript';
import type { JsonSchema } from '../testing/json-schema.ts';

const formats: Readonly<Record<string, string>> = { Instant: 'date-time', LocalDate: 'date' };

/** A TypeScript type as the JSON Schema of what is stored of it. Brands are texts; what may be left out is not required. */
export function schemaOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): JsonSchema {
  if (type.isUnion()) return unionSchema(type, at, checker);
  const plain = literalSchema(type) ?? plainSchema(type, checker);
  if (plain !== undefined) return plain;
  if (type.isIntersection()) return brandSchema(type, checker);
  const element = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  return element === undefined
    ? objectSchema(type, at, checker)
    : { type: 'array', items: schemaOf(element, at, checker) };
}

function literalSchema(type: ts.Type): JsonSchema | undefined {
  if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
  return type.isNumberLiteral() ? { type: 'number', const: type.value } : undefined;
}

function plainSchema(type: ts.Type, checker: ts.TypeChecker): JsonSchema | undefined {
  if ((type.flags & ts.TypeFlags.String) !== 0) return { type: 'string' };
  if ((type.flags & ts.TypeFlags.Number) !== 0) return { type: 'number' };
  if ((type.flags & ts.TypeFlags.Null) !== 0) return { type: 'null' };
  if ((type.flags & ts.TypeFlags.BooleanLiteral) === 0) return undefined;
  return { type: 'boolean', const: checker.typeToString(type) === 'true' };
}

function brandSchema(type: ts.IntersectionType, checker: ts.TypeChecker): JsonSchema {
  const format = formats[type.aliasSymbol?.name ?? checker.typeToString(type)];
  return format === undefined ? { type: 'string' } : { type: 'string', format };
}

function unionSchema(type: ts.UnionType, at: ts.Node, checker: ts.TypeChecker): JsonSchema {
  const members = type.types.filter((member) => (member.flags & ts.TypeFlags.Undefined) === 0);
  const words = members.filter((member) => member.isStringLiteral()).map(({ value }) => value);
  const isTruth = members.filter((member) => (member.flags & ts.TypeFlags.BooleanLiteral) !== 0).length === 2;
  const others = members
    .filter((member) => !member.isStringLiteral() && !(isTruth && (member.flags & ts.TypeFlags.BooleanLiteral) !== 0))
    .map((member) => schemaOf(member, at, checker));
  const all: readonly JsonSchema[] = [
    ...(words.length === 0 ? [] : [{ type: 'string', enum: words.sort() } as const]),
    ...(isTruth ? [{ type: 'boolean' } as const] : []),
    ...others,
  ];
  const distinct = [...new Map(all.map((schema) => [JSON.stringify(schema), schema])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, schema]) => schema);
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { anyOf: distinct };
}

function objectSchema(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): JsonSchema {
  if ((type.flags & ts.TypeFlags.Object) === 0) throw new Error(`An event cannot hold ${checker.typeToString(type)}`);
  const fields = checker.getPropertiesOfType(type);
  const index = type.getStringIndexType();
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, schemaOf(checker.getTypeOfSymbolAtLocation(field, at), at, checker)]),
    ),
    required: fields.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0).map(({ name }) => name),
    additionalProperties: index === undefined ? false : schemaOf(index, at, checker),
  };
}
