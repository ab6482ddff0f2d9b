import type { Bilingual } from '@varsel/event-sourcing';
import type { RegistrationProvision } from './registration-duty.ts';

export type SheetFieldKind =
  | 'text'
  | 'address'
  | 'addresses'
  | 'emails'
  | 'phones'
  | 'ip-ranges'
  | 'sectors'
  | 'entity-types'
  | 'member-states'
  | 'representative';

export interface SheetField {
  readonly id: string;
  /** Where the law asks for it. */
  readonly provision: string;
  readonly label: Bilingual;
  readonly help: Bilingual;
  readonly required: boolean;
  readonly kind: SheetFieldKind;
}

type Pair = readonly [da: string, en: string];

const SECTOR_HELP: Pair = ['Alle sektorer, enheden er omfattet for.', 'Every sector the entity is covered for.'];

/** The data of § 9 or § 10 in the law’s order. What the authority’s form calls them may differ: copy the content. */
export const registrationSheet: Readonly<Record<RegistrationProvision, readonly SheetField[]>> = {
  '9': [
    field(
      'name',
      '§ 9, stk. 1, nr. 1',
      [
        ['Enhedens navn', 'Name of the entity'],
        ['Som i CVR.', 'As in the CVR register.'],
      ],
      'text',
    ),
    field(
      'addresses',
      '§ 9, stk. 1, nr. 2',
      [
        ['Adresser', 'Addresses'],
        [
          'Hovedforretningssted og andre forretningssteder i EU, eller repræsentantens.',
          'Main establishment and other establishments in the EU, or the representative’s.',
        ],
      ],
      'addresses',
    ),
    optional(
      'representative',
      '§ 9, stk. 1, nr. 2 og 4',
      [
        ['Repræsentant', 'Representative'],
        ['Kun for udbydere uden for EU, § 2, stk. 4.', 'Only for providers outside the EU, § 2(4).'],
      ],
      'representative',
    ),
    field('sectors', '§ 9, stk. 1, nr. 3', [['Sektor og delsektor', 'Sector and subsector'], SECTOR_HELP], 'sectors'),
    field(
      'entity-types',
      '§ 9, stk. 1, nr. 3',
      [
        ['Enhedstype', 'Entity type'],
        ['Alle typer, enheden er omfattet for.', 'Every type the entity is covered for.'],
      ],
      'entity-types',
    ),
    ...contact('§ 9, stk. 1, nr. 4'),
    field(
      'member-states',
      '§ 9, stk. 1, nr. 5',
      [
        ['EU-lande, hvor der leveres tjenester', 'Member States where services are provided'],
        ['Også Danmark.', 'Denmark included.'],
      ],
      'member-states',
    ),
  ],
  '10': [
    field(
      'name',
      '§ 10, stk. 1, nr. 1',
      [
        ['Enhedens navn', 'Name of the entity'],
        ['Som i CVR.', 'As in the CVR register.'],
      ],
      'text',
    ),
    field(
      'address',
      '§ 10, stk. 1, nr. 2',
      [
        ['Adresse', 'Address'],
        ['Enhedens adresse i Danmark.', 'The entity’s address in Denmark.'],
      ],
      'address',
    ),
    ...contact('§ 10, stk. 1, nr. 2'),
    field('sectors', '§ 10, stk. 1, nr. 3', [['Sektor og delsektor', 'Sector and subsector'], SECTOR_HELP], 'sectors'),
    optional(
      'member-states',
      '§ 10, stk. 1, nr. 4',
      [
        ['Andre EU-lande, hvor der leveres tjenester', 'Other Member States where services are provided'],
        ['Kun tjenester, der er omfattet af NIS 2. Ikke Danmark.', 'Only services covered by NIS 2. Not Denmark.'],
      ],
      'member-states',
    ),
  ],
};

function contact(provision: string): readonly SheetField[] {
  return [
    field(
      'emails',
      provision,
      [
        ['E-mailadresser', 'E-mail addresses'],
        ['Holdes opdateret.', 'Kept up to date.'],
      ],
      'emails',
    ),
    field(
      'ip-ranges',
      provision,
      [
        ['IP-intervaller', 'IP ranges'],
        [
          'Som CIDR, fx 192.0.2.0/24 eller 2001:db8::/32. Må ikke overlappe.',
          'As CIDR, e.g. 192.0.2.0/24 or 2001:db8::/32. Must not overlap.',
        ],
      ],
      'ip-ranges',
    ),
    field(
      'phones',
      provision,
      [
        ['Telefonnumre', 'Phone numbers'],
        ['Holdes opdateret.', 'Kept up to date.'],
      ],
      'phones',
    ),
  ];
}

function field(
  id: string,
  provision: string,
  [label, help]: readonly [label: Pair, help: Pair],
  kind: SheetFieldKind,
): SheetField {
  return { id, provision, label: bilingual(label), help: bilingual(help), required: true, kind };
}

function optional(...all: Parameters<typeof field>): SheetField {
  return { ...field(...all), required: false };
}

function bilingual([da, en]: Pair): Bilingual {
  return { da, en };
}
