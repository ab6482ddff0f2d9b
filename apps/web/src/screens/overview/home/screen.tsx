import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../graphql/skeleton.tsx';

const Home = lazy(async () => ({ default: (await import('./home.tsx')).Home }));

/** Fetched once somebody is signed in: the address is also the door, and whoever comes to sign in needs none of it. */
export function Component() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Home />
    </Suspense>
  );
}
