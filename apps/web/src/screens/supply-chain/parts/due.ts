const DAY = 86_400_000;
/** A supplier is asked this long before it must be assessed again: it needs weeks to answer. */
const AHEAD_DAYS = 30;

/** The last day whose assessments are started now. */
export const assessmentDueBy = (now: number): string => new Date(now + AHEAD_DAYS * DAY).toISOString().slice(0, 10);
