import { useEffect, useState } from 'react';

const atTheLatestMs = 2000;
const lookAgainMs = 250;
const looksAtMost = 40;
/** The first moment belongs to whoever looks at the page. */
const restMs = 500;

/** A page stands when its heading does; before that it waits for its data, and the browser only seems idle. */
const stands = () => document.querySelector('h1') !== null;

/** True once the browser has nothing more urgent to do. */
export const useAfterFirstScreen = (): boolean => {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    let looks = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      looks += 1;
      if (stands() || looks >= looksAtMost) {
        again = setTimeout(() => {
          setAfter(true);
        }, restMs);
      } else again = setTimeout(go, lookAgainMs);
    };
    // Safari has no idle callback; there a short wait serves.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(go, atTheLatestMs / 4);
      return () => {
        clearTimeout(timer);
        clearTimeout(again);
      };
    }
    const handle = requestIdleCallback(go, { timeout: atTheLatestMs });
    return () => {
      cancelIdleCallback(handle);
      clearTimeout(again);
    };
  }, []);
  return after;
};
