import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';

/** An absolute address (virk.dk, an authority) is not one of our paths and stays as it is. */
const useOwnHref = (href: string): string => {
  const resolved = useHref(href);
  return /^[a-z][a-z\d+.-]*:/i.test(href) ? href : resolved;
};

/** Pages the server gives by themselves: the router of the portal has none of them. */
const isBesidePortal = (path: string): boolean => /^\/(board|supplier|demo|mailbox)(?=[/?#]|$)/.test(path);

/** Links of the design parts go through the router; they know nothing of it. */
export const Root = () => {
  const navigate = useNavigate();
  const go = (path: string) => {
    if (isBesidePortal(path)) location.assign(path);
    else void navigate(path);
  };
  return (
    <AriaRouter navigate={go} useHref={useOwnHref}>
      <Outlet />
      <ScrollRestoration />
    </AriaRouter>
  );
};
