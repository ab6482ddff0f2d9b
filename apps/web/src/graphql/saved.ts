import { useSyncExternalStore } from 'react';

/** How long it is told: long enough to be read, short enough not to be in the way. */
const TOLD_FOR_MS = 5000;

let told = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const tell = (next: number) => {
  told = next;
  for (const listener of listeners) listener();
};

/** An act is in the log: whoever did it is told, wherever they are by now. */
export const noteSaved = (): void => {
  clearTimeout(timer);
  tell(performance.now());
  timer = setTimeout(() => {
    tell(0);
  }, TOLD_FOR_MS);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Another number for each act while it is told; 0 when there is nothing to tell. */
export const useSaved = (): number => useSyncExternalStore(subscribe, () => told);
