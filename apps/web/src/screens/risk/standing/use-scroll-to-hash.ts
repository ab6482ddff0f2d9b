import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** A link to a part of a page lands there although the page came after its data. */
export const useScrollToHash = () => {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.length > 1) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [hash]);
};
