import { opaqueId } from '@varsel/graphql-vocabulary';
import {
  type GraphQLInputType,
  type GraphQLArgument,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Which thing an `ID` names, by the name of the argument or field. `catalogue`: reference data that is everybody's. */
const IDS: Readonly<Record<string, string>> = {
  id: 'Incident',
  incidentId: 'Incident',
  person: 'Person',
  signedByPerson: 'Person',
  holder: 'Person',
  owner: 'Person',
  assignee: 'Person',
  serviceId: 'Service',
  services: 'Service',
  riskId: 'Risk',
  evidenceId: 'Evidence',
  taskId: 'MeasureTask',
  requirement: 'catalogue',
  requirements: 'catalogue',
  actor: 'Person',
  decisionId: 'Decision',
  trainingId: 'Training',
  supplierId: 'Supplier',
  assessmentId: 'Assessment',
  templateId: 'QuestionnaireTemplate',
  service: 'Service',
  responsible: 'Person',
  invitation: 'Invitation',
  token: 'ServiceToken',
  entityTypes: 'catalogue',
  excludedTypes: 'catalogue',
  sectors: 'catalogue',
};

/** Queries whose `id` names something else than an incident, by the name that says so. */
const ID_OF: Readonly<Record<string, string>> = {
  supplier: 'supplierId',
  supplierAssessment: 'assessmentId',
  questionnaireTemplate: 'templateId',
};

/** The argument under the name its thing is known by. */
export function knownAs(operation: string, arg: GraphQLArgument): GraphQLArgument {
  return arg.name === 'id' ? { ...arg, name: ID_OF[operation] ?? arg.name } : arg;
}

/** Texts that are looked up as ids. */
const TEXT_IDS: readonly string[] = ['record', 'subject'];

/** Values whose form matters more than their type. */
const TEXTS: Readonly<Record<string, unknown>> = {
  email: 'nobody@example.dk',
  kind: 'incident-report',
  content: '{}',
  subject: 'new',
  baseVersion: 0,
  expiresInDays: 1,
  title: 'Journalsystemet svarer ikke',
  awareAt: '2026-11-22T07:00:00Z',
  detectedAt: '2026-11-22T07:00:00Z',
};

const SCALARS: Readonly<Record<string, unknown>> = {
  String: 'En tekst, der er lang nok til det.',
  Int: 1,
  Float: 1,
  Boolean: false,
  Cvr: '12345678',
  LocalDate: '2026-01-01',
  DateTime: '2026-11-22T07:30:00Z',
};

const UNKNOWN = '0190f1a0-0000-7000-8000-00000000dead';

export type IdFor = (thing: string, name: string) => string;

/** The kind of thing an `ID` names. Fails for a name it does not know: say here what it names. */
function thingNamed(name: string): string {
  const thing = IDS[name];
  if (thing === undefined) throw new Error(`inputs.ts does not say what the ID “${name}” names`);
  return thing;
}

/** An id of the right form that nothing has. */
export const unknownId: IdFor = (thing) => (thing === 'catalogue' ? '1.a' : opaqueId(thing, UNKNOWN));

/** A value the schema takes: everything that must be given, and every record and id whether it must or not. */
export function valueFor(
  { name, type }: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>,
  idFor: IdFor,
): unknown {
  if (isNonNullType(type)) return required(name, type.ofType, idFor);
  return isInputObjectType(type) || holdsId(type) || String(type) === 'ID' ? required(name, type, idFor) : undefined;
}

/** True when an id of a tenant's own can be given anywhere in it. */
export function holdsId(type: GraphQLInputType, seen: readonly string[] = []): boolean {
  const inner = isNonNullType(type) || isListType(type) ? type.ofType : undefined;
  if (inner !== undefined) return holdsId(inner, seen);
  if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return false;
    return Object.values(type.getFields()).some(
      (field) => namesTenantsThing(field) || holdsId(field.type, [...seen, type.name]),
    );
  }
  return false;
}

export function namesTenantsThing({ name, type }: Pick<GraphQLInputField, 'name' | 'type'>): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (String(bare) === 'ID') return thingNamed(name) !== 'catalogue';
  return String(bare) === 'String' && TEXT_IDS.includes(name);
}

function required(name: string, type: GraphQLInputType, idFor: IdFor): unknown {
  if (isNonNullType(type)) return required(name, type.ofType, idFor);
  if (isListType(type)) return [required(name, type.ofType, idFor)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(
      fields.map((field) => [field.name, fieldValue(field, idFor)] as const).filter(([, value]) => value !== undefined),
    );
  }
  if (String(type) === 'ID') return idFor(thingNamed(name), name);
  return TEXTS[name] ?? SCALARS[String(type)];
}

function fieldValue(field: GraphQLInputField, idFor: IdFor): unknown {
  return namesTenantsThing(field) && String(field.type).startsWith('String')
    ? idFor('text', field.name)
    : valueFor(field, idFor);
}
