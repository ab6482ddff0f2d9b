import { useSyncExternalStore } from 'react';

const query = '(max-width: 60rem)';

const subscribe = (listener: () => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => {
    media.removeEventListener('change', listener);
  };
};

const now = () => matchMedia(query).matches;

/** A phone: one question at a time; a desk: one section. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, now);
