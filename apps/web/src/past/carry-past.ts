import { parsePath, type To } from 'react-router';
import type { createBrowserRouter } from 'react-router';
import { carried } from './moment.ts';

type Router = ReturnType<typeof createBrowserRouter>;

/** Every way taken and every address written in the past leads into the same past, until one goes back to now. */
export const carryPast = (router: Router): Router => {
  const navigate = router.navigate.bind(router) as (to: To | number | null, options?: object) => Promise<void>;
  const createHref = router.createHref.bind(router);
  const here = () => router.state.location.search;
  const along = (to: To): To => {
    const parts = typeof to === 'string' ? parsePath(to) : to;
    // Only a fragment, or nothing at all: the same address.
    if (parts.pathname === undefined && parts.search === undefined) return to;
    return { ...parts, search: carried(parts.search ?? '', here()) };
  };
  return Object.assign(router, {
    navigate: (to: To | number | null, options?: object) =>
      navigate(to === null || typeof to === 'number' ? to : along(to), options),
    createHref: (to: Parameters<Router['createHref']>[0]) =>
      createHref(
        Object.assign(Object.create(Object.getPrototypeOf(to) as object) as typeof to, to, {
          search: carried(to.search, here()),
        }),
      ),
  });
};
