import type { Bilingual } from '@varsel/event-sourcing';
import { entityType, registrationSheet, type RegistrationProvision, sectors, type SheetField } from '@varsel/statute';
import type { Address, DataSheet } from './data-sheet.ts';

/** One field of the law's sheet with the text to copy over. */
export interface SheetLine extends SheetField {
  /** Which data set it belongs to. */
  readonly sheet: RegistrationProvision;
  readonly text: Bilingual;
}

/** The sheet as it is copied, field by field in the law's order; a mixed entity files both data sets. */
export function sheetLines(
  provisions: readonly RegistrationProvision[],
  sheet: DataSheet | null,
): readonly SheetLine[] {
  return provisions.flatMap((provision) =>
    registrationSheet[provision].map((field) => ({
      ...field,
      sheet: provision,
      text: sheet === null ? EMPTY : textOf[field.kind](sheet, provision),
    })),
  );
}

const EMPTY: Bilingual = { da: '', en: '' };

type TextOf = (sheet: DataSheet, provision: RegistrationProvision) => Bilingual;

const textOf: Readonly<Record<SheetField['kind'], TextOf>> = {
  text: ({ name }) => same(name),
  address: ({ addresses }) => same(addresses[0]?.text ?? ''),
  addresses: ({ addresses }) => both((language) => addresses.map((each) => addressLine(each, language))),
  representative: ({ representative }) => same(representative ?? ''),
  sectors: (sheet) => both((language) => sheet.sectors.map((id) => sectorNames.get(id)?.[language] ?? id)),
  'entity-types': (sheet) => both((language) => sheet.entityTypes.map((id) => entityType(id)?.name[language] ?? id)),
  emails: ({ emails }) => rows(emails),
  'ip-ranges': ({ ipRanges }) => rows(ipRanges),
  phones: ({ phones }) => rows(phones),
  'member-states': ({ memberStates }, provision) =>
    both((language) => listedStates(memberStates, provision).map((state) => stateName(state, language))),
};

type Language = keyof Bilingual;

function same(text: string): Bilingual {
  return { da: text, en: text };
}

function rows(lines: readonly string[]): Bilingual {
  return same(lines.join('\n'));
}

function both(lines: (language: Language) => readonly string[]): Bilingual {
  return { da: lines('da').join('\n'), en: lines('en').join('\n') };
}

const roles: Readonly<Record<Address['role'], Bilingual>> = {
  main: { da: 'Hovedforretningssted', en: 'Main establishment' },
  establishment: { da: 'Andet forretningssted', en: 'Other establishment' },
};

function addressLine({ role, text }: Address, language: Language): string {
  return `${roles[role][language]}: ${text.replaceAll('\n', ', ')}`;
}

/** § 10 asks for the other states: Denmark stands in the list of a mixed entity for § 9 alone. */
function listedStates(states: readonly string[], provision: RegistrationProvision): readonly string[] {
  return provision === '9' ? states : states.filter((state) => state !== 'DK');
}

function stateName(state: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(state) ?? state;
}

const sectorNames = new Map<string, Bilingual>(
  sectors.flatMap(({ id, name, subsectors }) => [
    [id, name] as const,
    ...subsectors.map((each) => [each.id, each.name] as const),
  ]),
);
