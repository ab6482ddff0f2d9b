import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/** The driver's own parsers; its types know only the oids that have a name. */
const builtIn: { getTypeParser(oid: number, format: 'text' | 'binary'): (value: string) => unknown } = pg.types;

/**
 * How values arrive from PostgreSQL, for our own connections only: the driver's defaults are shared by the process.
 * Whole numbers are numbers (one that is too large is an error, never rounded), calendar days are text.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === INT8) return safeInteger;
    if (oid === DATE) return (value) => value;
    return builtIn.getTypeParser(oid, format ?? 'text');
  },
};

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Too large for a number: ${value}`);
  return number;
}
