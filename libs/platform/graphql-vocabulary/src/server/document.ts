import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { type AccessRule, ruleOfField } from '../access.ts';
import { BadInput } from '../bad-input.ts';
import { checkLimits, documentLimits } from './limits.ts';
import { readableText } from './readable-text.ts';

/** An operation ready to be executed: parsed, valid, within the limits, with variables of the right types. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Reads a document written by the caller. Throws `BadInput` or `BadDocument`: nothing of it has run. */
export function readFreeForm(schema: GraphQLSchema, asked: Asked, caller: 'token' | 'anonymous'): Operation {
  const document = parsed(asked.query, documentLimits.tokens);
  const rules = caller === 'token' ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const faults = validate(schema, document, rules, { maxErrors: 10, hideSuggestions: caller === 'anonymous' });
  if (faults.length > 0) throw new BadDocument(faults);
  const definition = operationOf(document, asked.operationName);
  visit(document, {
    StringValue({ value }) {
      readableText(value);
    },
  });
  checkLimits(schema, document, definition, asked.variables);
  checkVariables(schema, definition, asked.variables);
  return { document, definition, variables: asked.variables };
}

/** Read once: there are as many as the pages have operations. */
const registered = new Map<string, DocumentNode>();

/** Reads a document we wrote ourselves and registered. Only its variables are the caller's. */
export function readRegistered(schema: GraphQLSchema, asked: Asked): Operation {
  const document = registered.get(asked.query) ?? parsed(asked.query);
  registered.set(asked.query, document);
  const definition = operationOf(document, asked.operationName);
  checkVariables(schema, definition, asked.variables);
  return { document, definition, variables: asked.variables };
}

/** The rule of each root field an operation names; undefined for a field without one, a fragment or introspection. */
export function rootRules(schema: GraphQLSchema, { definition }: Operation): readonly (AccessRule | undefined)[] {
  const fields = schema.getRootType(definition.operation)?.getFields() ?? {};
  return definition.selectionSet.selections.map((selection) => {
    const field = selection.kind === Kind.FIELD ? fields[selection.name.value] : undefined;
    return field === undefined ? undefined : ruleOfField(field);
  });
}

/** The document does not fit the schema: every fault found, in the words of the GraphQL specification. */
export class BadDocument extends Error {
  readonly faults: readonly GraphQLError[];

  constructor(faults: readonly GraphQLError[]) {
    super(faults.map(({ message }) => message).join('\n'));
    this.faults = faults;
  }
}

function parsed(query: string, maxTokens?: number): DocumentNode {
  try {
    return parse(query, maxTokens === undefined ? {} : { maxTokens });
  } catch (fault) {
    throw new BadDocument([fault as GraphQLError]);
  }
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const definition = getOperationAST(document, name);
  if (definition != null) return definition;
  throw new BadInput({
    da: 'Angiv med operationName, hvilken operation i dokumentet der skal udføres.',
    en: 'Say with operationName which operation of the document to run.',
  });
}

function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const { errors } = getVariableValues(schema, variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (errors !== undefined) throw new BadDocument(errors);
  readableText(variables);
}
