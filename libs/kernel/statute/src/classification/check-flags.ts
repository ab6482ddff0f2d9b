import type { InputProblem } from './check-input.ts';
import type { ClassificationFlags } from './input.ts';

type Allowed = readonly string[] | 'boolean' | 'list';

const ALLOWED: Readonly<Record<keyof ClassificationFlags, Allowed>> = {
  territory: ['DK', 'GL', 'FO'],
  juris: ['dk', 'other', 'outside-eu'],
  representative: ['dk', 'other', 'none'],
  establishedInDk: 'boolean',
  natsec: 'boolean',
  s333: 'boolean',
  dora: 'boolean',
  excludedTypes: 'list',
  noAnnexType: 'boolean',
  body: ['municipality', 'region', 'central', 'resilience-ministry', 'rail-or-road', 'climate-space'],
  cer: 'boolean',
  nis1: 'boolean',
  crit: ['a', 'b', 'c', 'd'],
  critBasis: ['self-assessed', 'authority-decision', 'ministerial-rule'],
  downgrade: 'boolean',
  exempt: ['partly', 'exclusively'],
};

/** Unknown flags are refused rather than ignored: a misspelt one would change the answer silently. */
export function checkFlags(flags: unknown): readonly InputProblem[] {
  if (typeof flags !== 'object' || flags === null || Array.isArray(flags)) {
    return [
      { field: 'flags', message: { da: 'Oplysningerne skal være et objekt.', en: 'The flags must be an object.' } },
    ];
  }
  return Object.entries(flags).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    const field = `flags.${name}`;
    if (!isFlagName(name))
      return [
        {
          field,
          message: {
            da: `Oplysningen »${name.slice(0, 80)}« kendes ikke.`,
            en: `There is no flag “${name.slice(0, 80)}”.`,
          },
        },
      ];
    return fits(value, ALLOWED[name]) ? [] : [{ field, message: describe(ALLOWED[name]) }];
  });
}

function isFlagName(name: string): name is keyof ClassificationFlags {
  return Object.hasOwn(ALLOWED, name);
}

function fits(value: unknown, allowed: Allowed): boolean {
  if (allowed === 'boolean') return typeof value === 'boolean';
  if (allowed === 'list') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === 'string' && allowed.includes(value);
}

function describe(allowed: Allowed): InputProblem['message'] {
  if (allowed === 'boolean')
    return { da: 'Svar ja eller nej (true eller false).', en: 'Answer yes or no (true or false).' };
  if (allowed === 'list') return { da: 'Skal være en liste af enhedstyper.', en: 'Must be a list of entity types.' };
  return { da: `Vælg en af: ${allowed.join(', ')}.`, en: `Choose one of: ${allowed.join(', ')}.` };
}
