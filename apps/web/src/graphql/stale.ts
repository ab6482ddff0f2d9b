import { useSyncExternalStore } from 'react';

/** Which reads came from a list that has not caught up with what was just done. */
const behind = new Set<number>();
const listeners = new Set<() => void>();

export const noteStale = (operation: number, stale: boolean): void => {
  const before = behind.size;
  if (stale) behind.add(operation);
  else behind.delete(operation);
  if (before === behind.size) return;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useIsStale = (): boolean => useSyncExternalStore(subscribe, () => behind.size > 0);
