import { useSyncExternalStore } from 'react';

/** Where in the board's door somebody stands. All of it is behind the `#`, so a mail's link says nothing to a server's log. */
export type Place =
  | { readonly page: 'inbox' }
  | { readonly page: 'brief' }
  | { readonly page: 'decision'; readonly id: string }
  | { readonly page: 'receipt'; readonly id: string };

const placeOf = (hash: string): Place => {
  const [room, id, part] = hash.replace(/^#\/?/, '').split('/');
  if (room === 'brief') return { page: 'brief' };
  if (room !== 'decisions' || id === undefined || id === '') return { page: 'inbox' };
  return { page: part === 'receipt' ? 'receipt' : 'decision', id: decodeURIComponent(id) };
};

export const hrefOf = (place: Place): string => {
  if (place.page === 'inbox') return '#/';
  if (place.page === 'brief') return '#/brief';
  const decision = `#/decisions/${encodeURIComponent(place.id)}`;
  return place.page === 'receipt' ? `${decision}/receipt` : decision;
};

export const goTo = (place: Place): void => {
  location.hash = hrefOf(place);
};

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('hashchange', listener);
  };
};

export const usePlace = (): Place => placeOf(useSyncExternalStore(subscribe, () => location.hash));
