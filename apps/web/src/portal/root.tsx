import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';

/** Links of the design parts go through the router; they know nothing of it. */
export const Root = () => {
  const navigate = useNavigate();
  return (
    <AriaRouter navigate={(path) => void navigate(path)} useHref={useHref}>
      <Outlet />
      <ScrollRestoration />
    </AriaRouter>
  );
};
