import type { GlyphName } from './status-glyph.tsx';
import type { Tone } from './status.tsx';

/** A deadline as a screen gets it from the server; nothing of it is reckoned here but the distance to now. */
export interface Deadline {
  /** `open` runs; `sent` waits for the receipt; `on-request` nobody has asked; `calculated` depends on another one. */
  readonly state: 'open' | 'sent' | 'receipted' | 'on-request' | 'calculated';
  readonly startsAt?: string | undefined;
  readonly dueAt?: string | undefined;
  /** When lateness begins, if later than `dueAt`: month and date deadlines last to 24.00 that day. */
  readonly lateAfter?: string | undefined;
  /** The moment of sending or of the authority's receipt. */
  readonly happenedAt?: string | undefined;
  /** The receipt's reference. */
  readonly reference?: string | undefined;
  /** In words: who may ask for it, or "hvis underretningen sendes på fristen". */
  readonly condition?: string | undefined;
}

export type Face = 'running' | 'due-soon' | 'due-today' | 'late' | 'sent' | 'receipted' | 'on-request' | 'calculated';

const hour = 3_600_000;

const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
export const sameDanishDay = (a: number, b: number): boolean => dayKey.format(a) === dayKey.format(b);

const dueOf = (deadline: Deadline): number => Date.parse(deadline.dueAt ?? '');
const lateAfterOf = (deadline: Deadline): number => Date.parse(deadline.lateAfter ?? deadline.dueAt ?? '');

/** What is counted to: the moment itself, and once that has passed the end of the day, while there is one. */
export const limitOf = (deadline: Deadline, at: number): number =>
  at <= dueOf(deadline) ? dueOf(deadline) : lateAfterOf(deadline);

/** A month or date deadline: counted to a moment, late only when the day has ended. */
const lastsTheDay = (deadline: Deadline) => deadline.lateAfter !== undefined && deadline.lateAfter !== deadline.dueAt;

const isItsDay = (deadline: Deadline, now: number) => now > dueOf(deadline) || sameDanishDay(now, dueOf(deadline));

const faceOfOpen = (deadline: Deadline, now: number): Face => {
  if (now > lateAfterOf(deadline)) return 'late';
  if (lastsTheDay(deadline) && isItsDay(deadline, now)) return 'due-today';
  return dueOf(deadline) - now < 2 * hour ? 'due-soon' : 'running';
};

/** Which of the eight faces of direction section 7 a deadline shows now. */
export const faceOf = (deadline: Deadline, now: number): Face =>
  deadline.state === 'open' ? faceOfOpen(deadline, now) : deadline.state;

export const toneOf: Record<Face, Tone> = {
  running: 'plan',
  'due-soon': 'warn',
  'due-today': 'warn',
  late: 'danger',
  sent: 'ok',
  receipted: 'ok',
  'on-request': 'none',
  calculated: 'none',
};

export const glyphOf = (face: Face): GlyphName => face;

/** How much of the line is solid, and where the end mark stands, in per cent of its width. */
export const lineOf = (deadline: Deadline, now: number): { readonly now: number; readonly end: number } | null => {
  if (deadline.startsAt === undefined || deadline.dueAt === undefined) return null;
  const start = Date.parse(deadline.startsAt);
  const limit = dueOf(deadline);
  if (now > lateAfterOf(deadline)) return { now: 100, end: percent(limit - start, now - start) };
  return { now: Math.min(96, percent(now - start, limit - start)), end: 100 };
};

const percent = (part: number, whole: number) => (whole <= 0 ? 0 : Math.max(0, Math.min(100, (part / whole) * 100)));
