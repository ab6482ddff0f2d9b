import {
  type Basis,
  firstRejection,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  type TextRule,
} from '@varsel/event-sourcing';
import {
  entityType,
  memberStates,
  type RegistrationProvision,
  registrationSheet,
  sectors as catalogue,
  type SheetField,
  statute,
} from '@varsel/statute';
import { type DataSheet, partOf } from './data-sheet.ts';
import { refuseContact } from './refuse-contact.ts';
import { tidySheet, type SheetInput } from './tidy-sheet.ts';

const MOST_ROWS = 500;

/** Refuses a sheet that the authority could not use: the law's fields in its order, then what each row holds. */
export function refuseSheet(input: SheetInput): Rejection | undefined {
  const sheet = tidySheet(input);
  return firstRejection(
    sheet.provisions.length === 0 && noProvision(),
    ...listed(input).map(([field, rows]) => rows.length > MOST_ROWS && tooMany(field)),
    ...sheet.provisions.flatMap((provision) =>
      registrationSheet[provision].map((field) => refuseMissing(field, provision, sheet)),
    ),
    refuseText(input.name, name),
    ...input.addresses.map(({ text }, index) =>
      refuseOptionalText(text, { ...address, field: `addresses[${String(index)}]` }),
    ),
    refuseOptionalText(input.representative, representative),
    refuseCatalogue(sheet),
    refuseContact(input),
    refuseStates(sheet),
  );
}

const name: TextRule = { field: 'name', name: { da: 'enhedens navn', en: 'the name of the entity' }, maxLength: 200 };
const address = { name: { da: 'adressen', en: 'the address' }, maxLength: 500 };
const representative: TextRule = {
  field: 'representative',
  name: { da: 'repræsentanten', en: 'the representative' },
  maxLength: 1_000,
};

function basisOf(provision: RegistrationProvision | undefined): Basis {
  return provision === '9' ? statute.registrationSection9 : statute.registrationSection10;
}

function listed(input: SheetInput): readonly (readonly [field: string, rows: readonly unknown[]])[] {
  const { addresses, sectors, entityTypes, emails, ipRanges, phones } = input;
  return Object.entries({ addresses, sectors, entityTypes, emails, ipRanges, phones });
}

function refuseMissing(
  { kind, label, provision: where, required }: SheetField,
  provision: RegistrationProvision,
  sheet: DataSheet,
): Rejection | undefined {
  const part = partOf[kind];
  if (!required || (sheet[part]?.length ?? 0) > 0) return undefined;
  return reject(
    'REGISTRATION_FIELD_MISSING',
    { ...basisOf(provision), provision: where },
    {
      da: `Der mangler en oplysning, som loven kræver: ${label.da}. Udfyld feltet, og prøv igen.`,
      en: `A datum the law asks for is missing: ${label.en}. Fill in the field and try again.`,
    },
    part,
  );
}

function refuseCatalogue({ sectors, entityTypes, provisions }: DataSheet): Rejection | undefined {
  const known = new Set(catalogue.flatMap(({ id, subsectors }) => [id, ...subsectors.map((each) => each.id)]));
  const basis = basisOf(provisions[0]);
  return firstRejection(
    !sectors.every((id) => known.has(id)) && unknownChoice('sectors', basis),
    !entityTypes.every((id) => entityType(id) !== undefined) && unknownChoice('entityTypes', basis),
  );
}

function refuseStates({ memberStates: states, provisions }: DataSheet): Rejection | undefined {
  const stranger = states.find((state) => !memberStates.includes(state));
  if (stranger !== undefined) return notAMemberState(stranger.slice(0, 20), basisOf(provisions[0]));
  return states.includes('DK') && !provisions.includes('9') ? denmarkIsNotAnother() : undefined;
}

function noProvision(): Rejection {
  return reject(
    'REGISTRATION_PROVISION_MISSING',
    statute.registrationSection10,
    {
      da: 'Det er ikke angivet, om I registreres efter § 9 eller § 10. Godkend omfattelsesvurderingen: den afgør det.',
      en: 'It is not stated whether you register under § 9 or § 10. Approve the scope assessment: it decides that.',
    },
    'provisions',
  );
}

function tooMany(field: string): Rejection {
  return reject(
    'TOO_MANY',
    statute.registrationSection10,
    {
      da: `Der er plads til højst ${String(MOST_ROWS)}. Saml nogle, fx sammenhængende IP-intervaller til ét større.`,
      en: `There is room for ${String(MOST_ROWS)} at most. Combine some, e.g. adjoining IP ranges into a larger one.`,
    },
    field,
  );
}

function unknownChoice(field: string, basis: Basis): Rejection {
  return reject(
    'CHOICE_UNKNOWN',
    basis,
    {
      da: 'Et af valgene står ikke i bilag 1 eller 2. Vælg fra listen.',
      en: 'One of the choices is not in annex 1 or 2. Choose from the list.',
    },
    field,
  );
}

function notAMemberState(state: string, basis: Basis): Rejection {
  return reject(
    'NOT_A_MEMBER_STATE',
    basis,
    {
      da: `${state} er ikke et EU-land. Kun EU-lande skal oplyses; skriv landekoden på to bogstaver, fx SE.`,
      en: `${state} is not a Member State of the EU. Only Member States are registered; use the two-letter code, e.g. SE.`,
    },
    'memberStates',
  );
}

function denmarkIsNotAnother(): Rejection {
  return reject(
    'DENMARK_IS_NOT_ANOTHER_STATE',
    { ...statute.registrationSection10, provision: '§ 10, stk. 1, nr. 4' },
    {
      da: 'Efter § 10 oplyses kun de andre EU-lande. Fjern Danmark fra listen.',
      en: 'Under § 10 only the other Member States are registered. Take Denmark off the list.',
    },
    'memberStates',
  );
}
