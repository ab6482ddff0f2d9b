/**
 * Takes the token out of the address the moment the page opens: it must not stay in the history, in a bookmark or on a
 * shared screen. Places inside the questionnaire begin with a slash and stay.
 */
export const takeToken = (): string | undefined => {
  const fragment = location.hash.slice(1);
  if (fragment === '' || fragment.startsWith('/')) return undefined;
  history.replaceState(null, '', location.pathname + location.search);
  return fragment;
};
