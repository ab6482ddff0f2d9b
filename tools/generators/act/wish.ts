import { parseArgs } from 'node:util';

/** What is to be written, with every name derived from what was asked. */
export interface Wish {
  readonly context: string;
  /** `scope-assessment`: the folder and the files. */
  readonly aggregate: string;
  /** `scopeAssessment`. */
  readonly aggregateValue: string;
  /** `ScopeAssessment`. */
  readonly aggregateType: string;
  /** `ArchiveIncident`. */
  readonly command: string;
  /** `closeIncident`. */
  readonly act: string;
  /** `archive-incident`. */
  readonly file: string;
  readonly event: string;
  readonly permission: string;
  readonly basis: string | undefined;
  readonly titleDa: string | undefined;
  readonly titleEn: string;
  readonly newAggregate: boolean;
  /** One stream an organisation, whose id is the organisation's. */
  readonly perOrganisation: boolean;
}

/** A sentence for the person at the terminal. */
export class Unwritable extends Error {}

export const usage = `npm run new:act -- --context incidents --aggregate incident --name ArchiveIncident \\
  --event IncidentArchived --permission incident:assess --basis incidentDuty --da "Hændelse arkiveret"

  --context           folder under libs/ (needed)
  --aggregate         folder of the aggregate, e.g. scope-assessment (needed)
  --name              the command: a verb first, e.g. ArchiveIncident (needed)
  --event             the fact: past tense, e.g. IncidentArchived (needed)
  --permission        area:verb (needed). One that stands already is used as it is: whoever holds it may do the act.
                      Those there are stand in docs/reference/authorization-matrix.md. Only one that nobody grants yet
                      is added to the module, for administrators
  --basis             entry of @varsel/statute the act rests on; that of the other acts when left out
  --da, --en          what the audit trail calls the event
  --new-aggregate     writes the aggregate too, and lists it in the module
  --per-organisation  one stream an organisation (with --new-aggregate)

The act begins with one field, the reason. There is no option for more: a field of your own is a line in the command,
the event, its names and the input, and only you know its type and what refuses it ("Give it a field" in
docs/how-to/add-an-act.md shows one).

More examples:
  npm run new:act -- --context risk --aggregate risk --name ParkRisk --event RiskParked --permission risk:manage \\
    --da "Risiko parkeret"
  npm run new:act -- --context registration --aggregate authority-letter --name FileLetter --event LetterFiled \\
    --permission letter:file --basis scope --da "Brev registreret" --new-aggregate`;

const noFields =
  'There is no --field: the act begins with its reason, and a field of your own is written by hand (see below).';

const PASCAL = /^[A-Z][a-zA-Z0-9]+$/;
const shapes = {
  context: /^[a-z][a-z-]*$/,
  aggregate: /^[a-z][a-z-]*$/,
  name: PASCAL,
  event: PASCAL,
  permission: /^[a-z][a-z-]*:[a-z][a-z-]*$/,
} as const;

export function wishOf(args: readonly string[]): Wish {
  const given = parsed(args);
  const { aggregate, name, event } = given;
  return {
    context: given.context,
    aggregate,
    aggregateValue: camel(aggregate),
    aggregateType: pascal(aggregate),
    command: name,
    act: name.charAt(0).toLowerCase() + name.slice(1),
    file: kebab(name),
    event,
    permission: given.permission,
    basis: given.basis,
    titleDa: given.da,
    titleEn: given.en ?? sentence(event),
    newAggregate: given.newAggregate,
    perOrganisation: given.perOrganisation,
  };
}

interface Given extends Record<keyof typeof shapes, string> {
  readonly basis: string | undefined;
  readonly da: string | undefined;
  readonly en: string | undefined;
  readonly newAggregate: boolean;
  readonly perOrganisation: boolean;
}

function parsed(args: readonly string[]): Given {
  const { values } = read(args);
  const texts = Object.fromEntries(
    Object.entries(shapes).map(([option, shape]) => [option, shaped(option, values[option], shape)]),
  );
  return {
    ...(texts as Record<keyof typeof shapes, string>),
    basis: textOf(values['basis']),
    da: textOf(values['da']),
    en: textOf(values['en']),
    newAggregate: values['new-aggregate'] === true,
    perOrganisation: values['per-organisation'] === true,
  };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function read(args: readonly string[]): { readonly values: Values } {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const texts = Object.fromEntries([...Object.keys(shapes), 'basis', 'da', 'en'].map((option) => [option, text]));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...texts, 'new-aggregate': yes, 'per-organisation': yes },
    });
    return { values };
  } catch (error) {
    throw new Unwritable(args.includes('--field') ? noFields : error instanceof Error ? error.message : String(error));
  }
}

function shaped(option: string, value: string | boolean | undefined, shape: RegExp): string {
  if (typeof value !== 'string') throw new Unwritable(`--${option} is missing`);
  if (!shape.test(value)) throw new Unwritable(`--${option} ${value}: expected ${String(shape)}`);
  return value;
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function camel(name: string): string {
  const type = pascal(name);
  return type.charAt(0).toLowerCase() + type.slice(1);
}

function kebab(name: string): string {
  return words(name).join('-');
}

function sentence(name: string): string {
  const text = words(name).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function words(name: string): readonly string[] {
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(' ');
}
