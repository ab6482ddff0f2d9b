import { useEffect } from 'react';
import { contentId } from './skip-link.tsx';

/** A dialog hands the focus back by itself; what is still nowhere after this is ours to place. */
const SETTLED_AFTER_MS = 150;

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const isInContent = (target: EventTarget | null): target is Element =>
  target instanceof Element && target.closest(`#${contentId}`) !== null;

/** The part of the page an element stands in, from the nearest to the whole. */
const placesOf = (element: Element): readonly HTMLElement[] => {
  const section = element.closest<HTMLElement>('section');
  const content = document.getElementById(contentId);
  return [section, content].filter((each) => each !== null);
};

const stand = (places: readonly HTMLElement[]) => {
  const place = places.find(({ isConnected }) => isConnected);
  if (place === undefined) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
};

/** What one pressed may be gone when its act is done: reading goes on in the part of the page it stood in. */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let places: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (isInContent(target)) places = placesOf(target);
    };
    const look = () => {
      clearTimeout(timer);
      if (!isNowhere() || places.length === 0) return;
      timer = setTimeout(() => {
        if (isNowhere()) stand(places);
      }, SETTLED_AFTER_MS);
    };
    // Whoever presses beside everything on the page stands nowhere on purpose.
    const letGo = ({ target }: PointerEvent) => {
      if (isInContent(target)) places = [];
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', letGo);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', letGo);
    };
  }, []);
};
