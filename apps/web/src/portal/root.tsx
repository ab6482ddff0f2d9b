import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';

/** An absolute address (virk.dk, an authority) is not one of our paths and stays as it is. */
const useOwnHref = (href: string): string => {
  const resolved = useHref(href);
  return /^[a-z][a-z\d+.-]*:/i.test(href) ? href : resolved;
};

/** Links of the design parts go through the router; they know nothing of it. */
export const Root = () => {
  const navigate = useNavigate();
  return (
    <AriaRouter navigate={(path) => void navigate(path)} useHref={useOwnHref}>
      <Outlet />
      <ScrollRestoration />
    </AriaRouter>
  );
};
