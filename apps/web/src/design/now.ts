import { createContext, use, useSyncExternalStore } from 'react';

/**
 * One clock for the whole window, corrected by the server's: a deadline must not depend on how a laptop is set.
 * It moves once a minute; nothing on screen ticks faster.
 */
let offset = 0;
let current = Date.now();
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Milliseconds to add to this computer's clock, from the server's last answer. */
export const correctClock = (serverNow: number): void => {
  offset = serverNow - Date.now();
  if (Math.abs(serverNow - current) > 30_000) tick();
};

export const nowMs = (): number => Date.now() + offset;

const tick = () => {
  current = nowMs();
  for (const listener of listeners) listener();
};

const schedule = () => {
  timer = setTimeout(
    () => {
      tick();
      schedule();
    },
    60_000 - (nowMs() % 60_000) + 50,
  );
};

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) {
    current = nowMs();
    schedule();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearTimeout(timer);
  };
};

/** The moment at which the clock stands still, around what is shown as it was then; `null` lets it go. */
export const StandingClock = createContext<number | null>(null);

/** The server's time now, to the minute; the moment looked at, in the past. */
export const useNow = (): number => {
  const going = useSyncExternalStore(subscribe, () => current);
  return use(StandingClock) ?? going;
};
