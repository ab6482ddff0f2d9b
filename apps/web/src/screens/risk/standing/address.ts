import { useSearchParams } from 'react-router';

type Limits = Readonly<Record<string, string | undefined>>;

/**
 * The filters of a list stand in its address: a link to a search is the search. Changing one goes back to the first
 * page; the moment one looks at stays.
 */
export const useAddress = () => {
  const [parameters, setParameters] = useSearchParams();
  const change = (limits: Limits) => {
    const next = new URLSearchParams(parameters);
    next.delete('after');
    for (const [name, value] of Object.entries(limits)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParameters(next, { preventScrollReset: true });
  };
  return { of: (name: string) => parameters.get(name) ?? undefined, after: parameters.get('after'), change };
};

export type Address = ReturnType<typeof useAddress>;

/** What the address says, if it is one of those known. */
export const oneOf = <V extends string>(known: readonly V[], said: string | undefined): V | undefined =>
  known.find((each) => each === said);
