import { useEffect, useState } from 'react';

const atTheLatestMs = 2000;

/** True once the browser has nothing more urgent to do. */
export const useAfterFirstScreen = (): boolean => {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const go = () => {
      setAfter(true);
    };
    // Safari has no idle callback; there a short wait serves.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(go, atTheLatestMs / 4);
      return () => {
        clearTimeout(timer);
      };
    }
    const handle = requestIdleCallback(go, { timeout: atTheLatestMs });
    return () => {
      cancelIdleCallback(handle);
    };
  }, []);
  return after;
};
