import { createContext, use } from 'react';
import { useSearchParams } from 'react-router';
import { parameter, toNow } from './moment.ts';

/** The moment the page around is shown at; `null` is now. */
export const PastContext = createContext<string | null>(null);

export const usePast = (): string | null => use(PastContext);

/** Goes to the same page at another moment; `null` is back to now. */
export const useGoTo = () => {
  const [parameters, setParameters] = useSearchParams();
  return (moment: string | null) => {
    const next = new URLSearchParams(parameters);
    // A cursor belongs to the list of its moment.
    next.delete('after');
    next.set(parameter, moment === null ? toNow : new Date(moment).toISOString());
    setParameters(next);
  };
};
