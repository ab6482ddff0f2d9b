/** The beginning of a Danish day, close enough for "since": an hour off at most when the clocks have changed. */
export const momentOf = (day: string): string => new Date(`${day}T00:00:00+01:00`).toISOString();

/** A quarter back: as often as a board usually meets. */
export const usualSince = (now: number): string => new Date(now - 91 * 86_400_000).toISOString().slice(0, 10);
