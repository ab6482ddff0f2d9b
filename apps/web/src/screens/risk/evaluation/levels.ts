import type { Level } from './risk-level.tsx';

/** Likelihood from rare to almost certain. */
export const likelihoods = [1, 2, 3, 4, 5] as const;
export type Likelihood = (typeof likelihoods)[number];

/** Consequence from none to very serious. */
export const consequences = [0, 1, 2, 3, 4, 5] as const;
export type Consequence = (typeof consequences)[number];

export interface Place {
  readonly likelihood: Likelihood;
  readonly consequence: Consequence;
}

interface Numbers {
  readonly likelihood: number;
  readonly consequence: number;
}

/** A square of the matrix, if the numbers name one. */
export const placeOf = ({ likelihood, consequence }: Numbers): Place | undefined => {
  const up = likelihoods.find((step) => step === likelihood);
  const along = consequences.find((step) => step === consequence);
  return up === undefined || along === undefined ? undefined : { likelihood: up, consequence: along };
};

/** `4-3`, as an address or a draft keeps it. */
export const written = ({ likelihood, consequence }: Numbers): string => `${likelihood}-${consequence}`;

export const readPlace = (text: string | null | undefined): Place | undefined => {
  const [likelihood = Number.NaN, consequence = Number.NaN] = (text ?? '').split('-').map(Number);
  return placeOf({ likelihood, consequence });
};

const moves: Readonly<Record<string, readonly [likelihood: number, consequence: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Where an arrow key leads; `undefined` for other keys. At the edge one stays. */
export const movedBy = (key: string, from: Place): Place | undefined => {
  const move = moves[key];
  if (!move) return undefined;
  return placeOf({ likelihood: from.likelihood + move[0], consequence: from.consequence + move[1] }) ?? from;
};

export type LevelAt = (place: Numbers) => Level;

interface Cell extends Numbers {
  readonly level: Level;
}

/** The scale as the server draws it: levels are reckoned there only. */
export const levelsFrom = (cells: readonly Cell[]): LevelAt => {
  const known = new Map(cells.map((cell) => [written(cell), cell.level]));
  return (place) => known.get(written(place)) ?? 'LOW';
};
