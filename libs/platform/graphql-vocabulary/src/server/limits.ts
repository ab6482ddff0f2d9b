import {
  type FieldNode,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
  type GraphQLNamedType,
} from 'graphql';
import { BadInput } from '../bad-input.ts';
import { bringsOf } from '../brings.ts';

/** What a document written by the caller may cost. Registered operations are not measured: we wrote them. */
export const documentLimits = { tokens: 1000, depth: 10, aliases: 15, cost: 5000 } as const;

/** What one of them stands for: a field that may bring more costs more. */
const BYTES_OF_A_FIELD = 1_600;

/** No answer is larger, whoever asks: as much as the costliest document may bring back. */
export const LARGEST_ANSWER_BYTES = documentLimits.cost * BYTES_OF_A_FIELD;

/** What a list field without `first` is counted as, unless it says what it brings. */
const UNPAGED_LIST = 10;

type Field = GraphQLField<unknown, unknown>;

interface Size {
  readonly depth: number;
  readonly cost: number;
}

/** Refuses a document that is too deep, has too many aliases, costs too much or does more than one act. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  refuseSeveralActs(operation);
  if (aliasesIn(document) > documentLimits.aliases) throw tooLarge('aliasser', 'aliases', documentLimits.aliases);
  const root = schema.getRootType(operation.operation);
  const measure = new Measure(schema, document, { ...defaultsOf(operation), ...variables });
  const { depth, cost } = measure.of(operation.selectionSet, root ?? undefined);
  if (depth > documentLimits.depth) throw tooLarge('niveauer', 'levels', documentLimits.depth);
  if (cost > documentLimits.cost) throw tooCostly();
  if (measure.ofTheSchema > standardIntrospection(schema)) throw tooCurious();
}

const known = new WeakMap<GraphQLSchema, number>();

/** What the usual question about the schema costs: as much may be asked about it, in whatever words. */
function standardIntrospection(schema: GraphQLSchema): number {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const document = parse(
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const measure = new Measure(schema, document, {});
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      measure.of(definition.selectionSet, schema.getQueryType() ?? undefined);
  known.set(schema, measure.ofTheSchema);
  return measure.ofTheSchema;
}

function tooCurious(): BadInput {
  return new BadInput({
    da: 'Forespørgslen om skemaet er for stor. Brug den sædvanlige introspektion, eller hent schema.graphql.',
    en: 'The query about the schema is too large. Use the usual introspection, or fetch schema.graphql.',
  });
}

function refuseSeveralActs({ operation, selectionSet }: OperationDefinitionNode): void {
  if (operation === OperationTypeNode.QUERY) return;
  const [only, ...others] = selectionSet.selections;
  if (operation === OperationTypeNode.MUTATION && only?.kind === Kind.FIELD && others.length === 0) return;
  throw new BadInput({ da: 'Send én handling ad gangen.', en: 'Send one mutation at a time.' });
}

/** A variable left out counts as its default does. */
function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

function aliasesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, { Field: (node) => void (count += node.alias === undefined ? 0 : 1) });
  return count;
}

function tooLarge(da: string, en: string, limit: number): BadInput {
  return new BadInput({
    da: `Forespørgslen er for stor: højst ${String(limit)} ${da}. Del den op.`,
    en: `The query is too large: at most ${String(limit)} ${en}. Split it.`,
  });
}

function tooCostly(): BadInput {
  const limit = String(documentLimits.cost);
  return new BadInput({
    da: `Forespørgslen kan give for meget på én gang: højst ${limit} felter i alt, hvor lister tæller med deres rækker og lange tekster med deres længde. Bed om færre rækker eller felter, eller del den op.`,
    en: `The query may bring back too much at once: at most ${limit} fields in all, where lists count by their rows and long texts by their length. Ask for fewer rows or fields, or split it.`,
  });
}

class Measure {
  /** What is asked about the schema itself, apart from what is asked of it. */
  ofTheSchema = 0;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, Size>();
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  of(set: SelectionSetNode, type: GraphQLNamedType | undefined): Size {
    const sizes = set.selections.map((selection) => this.#selection(selection, type));
    return {
      depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
      cost: sizes.reduce((sum, { cost }) => sum + cost, 0),
    };
  }

  #selection(node: SelectionNode, type: GraphQLNamedType | undefined): Size {
    if (node.kind === Kind.FIELD) return this.#field(node, type);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(node.name.value);
    const condition = node.typeCondition?.name.value;
    return this.of(node.selectionSet, condition === undefined ? type : this.#schema.getType(condition));
  }

  /** Counted once a fragment: a document of nested fragments is measured in linear time. */
  #fragment(name: string): Size {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    this.#known.set(name, { depth: 0, cost: 0 });
    const size =
      fragment === undefined
        ? { depth: 0, cost: 0 }
        : this.of(fragment.selectionSet, this.#schema.getType(fragment.typeCondition.name.value));
    this.#known.set(name, size);
    return size;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): Size {
    if (node.selectionSet === undefined)
      return { depth: node.name.value.startsWith('__') ? 0 : 1, cost: weightOf(fieldOf(parent, node.name.value)) };
    const meta = metaFields.get(node.name.value);
    if (meta !== undefined) {
      this.ofTheSchema += this.of(node.selectionSet, getNamedType(meta.type)).cost;
      return { depth: 0, cost: 1 };
    }
    const field = fieldOf(parent, node.name.value);
    const below = this.of(node.selectionSet, field === undefined ? undefined : getNamedType(field.type));
    return { depth: below.depth + 1, cost: 1 + below.cost * this.#times(node, field, parent) };
  }

  /** How often what stands below comes back at most. The edges of a connection were counted by its `first`. */
  #times(node: FieldNode, field: Field | undefined, parent: GraphQLNamedType | undefined): number {
    if (parent?.name.startsWith('__') === true) return this.#schemaFactor(field);
    const pages = field?.args.find(({ name }) => name === 'first');
    if (pages !== undefined) return this.#first(node, pages.defaultValue);
    return parent?.name.endsWith('Connection') === true ? 1 : rowsOf(field);
  }

  /** The types of the schema are counted; what each of them has is about as much as anything has. */
  #schemaFactor(field: Field | undefined): number {
    return field?.name === 'types' ? Object.keys(this.#schema.getTypeMap()).length : listFactor(field?.type);
  }

  #first(node: FieldNode, usual: unknown): number {
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const asked =
      value?.kind === Kind.INT
        ? Number(value.value)
        : value?.kind === Kind.VARIABLE
          ? this.#variables[value.name.value]
          : usual;
    return typeof asked === 'number' ? Math.min(Math.max(asked, 1), 100) : UNPAGED_LIST;
  }
}

const metaFields: ReadonlyMap<string, Field> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

function fieldOf(parent: GraphQLNamedType | undefined, name: string): Field | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function weightOf(field: Field | undefined): number {
  return Math.ceil((bringsOf(field).bytes ?? BYTES_OF_A_FIELD) / BYTES_OF_A_FIELD);
}

function rowsOf(field: Field | undefined): number {
  return bringsOf(field).rows ?? listFactor(field?.type);
}

function listFactor(type: GraphQLOutputType | undefined): number {
  return isListType(isNonNullType(type) ? type.ofType : type) ? UNPAGED_LIST : 1;
}
