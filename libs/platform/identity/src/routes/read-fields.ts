import { Refusal } from '../refusal.ts';

const charactersAtMost = 1_000;

/** The text fields of a JSON body. Refuses a missing, foreign, overlong or broken one by its name. */
export function readFields<Name extends string, Optional extends string = never>(
  body: unknown,
  required: readonly Name[],
  optional: readonly Optional[] = [],
): Readonly<Record<Name, string>> & Readonly<Partial<Record<Optional, string>>> {
  const fields = Object.fromEntries(
    entriesOf(body, new Set<string>(optional)).map(([name, value]) => [name, readText(name, value)]),
  );
  const known = new Set<string>([...required, ...optional]);
  const fault =
    Object.keys(fields).find((name) => !known.has(name)) ?? required.find((name) => fields[name] === undefined);
  if (fault !== undefined) throw badField(fault);
  return fields as Readonly<Record<Name, string>> & Readonly<Partial<Record<Optional, string>>>;
}

/** What the body holds; an optional field may also be null. */
function entriesOf(body: unknown, optional: ReadonlySet<string>): readonly (readonly [string, unknown])[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).filter(([name, value]) => value !== null || !optional.has(name));
}

export function readLanguage(text: string | undefined): 'da' | 'en' {
  if (text === undefined || text === 'da') return 'da';
  if (text === 'en') return 'en';
  throw badField('language');
}

function readText(name: string, value: unknown): string {
  if (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= charactersAtMost &&
    !/[\p{Surrogate}\0]/u.test(value)
  )
    return value;
  throw badField(name);
}

export function badField(name: string): Refusal {
  return new Refusal(
    400,
    'BAD_INPUT',
    {
      da: `Feltet »${name.slice(0, 60)}« mangler, er for langt eller hører ikke til her. Ret det, og prøv igen.`,
      en: `The field “${name.slice(0, 60)}” is missing, too long or does not belong here. Correct it and try again.`,
    },
    name.slice(0, 60),
  );
}
