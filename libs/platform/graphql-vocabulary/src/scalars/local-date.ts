import { parseLocalDate, type LocalDate as Day } from '@varsel/event-sourcing';
import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from '../bad-input.ts';

/** A calendar day in Denmark. */
export const LocalDate = new GraphQLScalarType<Day, string>({
  name: 'LocalDate',
  description: 'A calendar day in Denmark, e.g. 2026-11-22.',
  serialize: (value) => String(value),
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** Beyond these years no rule of the product has an answer. */
const [EARLIEST, LATEST] = ['1900', '2200'];

function readDay(value: unknown): Day {
  const parsed = typeof value === 'string' ? parseLocalDate(value) : undefined;
  if (parsed === undefined || parsed < EARLIEST || parsed >= LATEST) {
    throw new BadInput({
      da: 'Datoen skal findes i kalenderen og skrives som 2026-11-22.',
      en: 'The day must exist in the calendar and be written as 2026-11-22.',
    });
  }
  return parsed;
}
