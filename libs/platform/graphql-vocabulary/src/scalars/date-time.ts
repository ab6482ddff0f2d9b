import { type Instant, parseInstant } from '@varsel/event-sourcing';
import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from '../bad-input.ts';

/** A moment. In: ISO 8601 with an offset. Out: UTC. */
export const DateTime = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  description: 'A moment: ISO 8601 with an offset, e.g. 2026-11-22T08:55:00+01:00. Answers are in UTC.',
  serialize: (value) => String(value),
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : undefined),
});

/** Beyond these years no rule of the product has an answer, and the database has no moment. */
const [EARLIEST, LATEST] = ['1900', '2200'];

function readMoment(value: unknown): Instant {
  const parsed = typeof value === 'string' ? parseInstant(value) : undefined;
  if (parsed === undefined || parsed < EARLIEST || parsed >= LATEST) {
    throw new BadInput({
      da: 'Tidspunktet skal skrives med dato, klokkeslæt og tidszone, f.eks. 2026-11-22T08:55:00+01:00.',
      en: 'Write the moment with date, time and offset, e.g. 2026-11-22T08:55:00+01:00.',
    });
  }
  return parsed;
}
