/**
 * The highest log position this browser has caused or seen, per organisation. It goes with every later read, so that a
 * list opened after an act already shows it. Kept for the tab, so a reload does not look into the past.
 */
const key = (organisation: string) => `varsel-position:${organisation}`;

const positions = new Map<string, string>();

/** Positions are whole numbers as text, larger than a JavaScript number may grow. */
const later = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);

export const positionOf = (organisation: string): string | undefined => {
  const known = positions.get(organisation);
  if (known !== undefined) return known;
  try {
    return sessionStorage.getItem(key(organisation)) ?? undefined;
  } catch {
    // Storage refused: memory alone serves until the reload.
    return undefined;
  }
};

export const notePosition = (organisation: string, position: string): void => {
  const known = positionOf(organisation);
  if (!/^\d+$/.test(position) || (known !== undefined && !later(position, known))) return;
  positions.set(organisation, position);
  try {
    sessionStorage.setItem(key(organisation), position);
  } catch {
    // See positionOf.
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every `receipt { position }` anywhere in a result. */
export const receiptsIn = (data: unknown): string[] => {
  if (Array.isArray(data)) return data.flatMap(receiptsIn);
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    name === 'receipt' && isObject(value) && typeof value['position'] === 'string'
      ? [value['position']]
      : receiptsIn(value),
  );
};
