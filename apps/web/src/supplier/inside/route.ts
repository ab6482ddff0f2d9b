import { useSyncExternalStore } from 'react';

/** The places of the questionnaire, kept in the fragment so that back, forward and reload work. */
export type Place =
  | { readonly page: 'overview' | 'check' | 'receipt' | 'clarifications' }
  | { readonly page: 'section'; readonly section: string; readonly field: string | undefined };

const plain = ['check', 'receipt', 'clarifications'] as const;

const placeOf = (fragment: string): Place => {
  const [, page = '', section = '', field] = fragment.replace(/^#/, '').split('/').map(decodeURIComponent);
  const named = plain.find((each) => each === page);
  if (named !== undefined) return { page: named };
  return page === 'section' && section !== '' ? { page: 'section', section, field } : { page: 'overview' };
};

export const pathTo = (place: Place): string => {
  if (place.page === 'overview') return '#/';
  if (place.page !== 'section') return `#/${place.page}`;
  const field = place.field === undefined ? '' : `/${encodeURIComponent(place.field)}`;
  return `#/section/${encodeURIComponent(place.section)}${field}`;
};

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
};

const fragment = () => location.hash;

export const usePlace = (): Place => placeOf(useSyncExternalStore(subscribe, fragment));

export const goTo = (place: Place): void => {
  location.hash = pathTo(place);
};
