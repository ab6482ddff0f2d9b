import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from '../bad-input.ts';

/** A Danish company number: eight digits. Spaces are allowed in and taken out. */
export const Cvr = new GraphQLScalarType<string, string>({
  name: 'Cvr',
  description: 'A Danish company number (CVR): eight digits.',
  serialize: (value) => String(value),
  parseValue: readCvr,
  parseLiteral: (node) => readCvr(node.kind === Kind.STRING ? node.value : undefined),
});

function readCvr(value: unknown): string {
  const digits = typeof value === 'string' ? value.replaceAll(' ', '') : '';
  if (!/^[1-9]\d{7}$/.test(digits)) {
    throw new BadInput({ da: 'Et CVR-nummer er otte cifre.', en: 'A CVR number is eight digits.' });
  }
  return digits;
}
