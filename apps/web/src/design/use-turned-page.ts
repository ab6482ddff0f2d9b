import { useEffect, useRef } from 'react';

/** One address with two faces: the heading of the face just turned to takes the focus, as a new page's would. */
export const useTurnedPage = (face: string): void => {
  const shown = useRef(face);
  useEffect(() => {
    if (shown.current === face) return;
    shown.current = face;
    const heading = document.querySelector('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'center' });
  }, [face]);
};
