import { lazy, Suspense } from 'react';
import { Button } from '../design/button.tsx';
import { GraphqlProvider } from '../graphql/graphql-provider.tsx';
import { Skeleton } from '../graphql/skeleton.tsx';
import { useTexts } from '../language/use-texts.ts';
import { placeIn } from '../past/moment.ts';
import { FailureNotice } from '../session/failure-notice.tsx';
import { useSession } from '../session/session-provider.tsx';
import { useAfterFirstScreen } from '../session/use-after-first-screen.ts';
import { boardTexts } from './board.texts.ts';
import { DecisionPage } from './decision/decision-page.tsx';
import { Frame, Heading } from './frame.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { type Place, usePlace } from './place.ts';
import { SignInDoor } from './sign-in-door.tsx';
import { BriefPage } from './brief-page.tsx';

const SignedOutSheet = lazy(async () => ({
  default: (await import('../session/signed-out-sheet.tsx')).SignedOutSheet,
}));
const PastPage = lazy(async () => ({ default: (await import('./past-page.tsx')).PastPage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./receipt/receipt-page.tsx')).ReceiptPage }));

/** One decision after another: signing in keeps the address, so a mail's link leads to its decision afterwards. */
export const Board = () => {
  const { session, known, failure } = useSession();
  if (!known) return failure ? <Unreachable /> : <Skeleton />;
  if (session.state !== 'open') return <SignInDoor />;
  return (
    <GraphqlProvider>
      <Inside />
      <LateSheet />
    </GraphqlProvider>
  );
};

/** Nobody waits for a sheet that is closed. */
const LateSheet = () =>
  useAfterFirstScreen() ? (
    <Suspense fallback={null}>
      <SignedOutSheet />
    </Suspense>
  ) : null;

const Inside = () => {
  const place = usePlace();
  return (
    <Frame place={place}>
      <Suspense fallback={<Skeleton />}>
        <Page key={placeKey(place)} place={place} />
      </Suspense>
    </Frame>
  );
};

const placeKey = (place: Place) => `${place.page} ${'id' in place ? place.id : ''}`;

const Page = ({ place }: { readonly place: Place }) => {
  if (placeIn(location.search).kind !== 'now') return <PastPage place={place} />;
  if (place.page === 'decision') return <DecisionPage id={place.id} />;
  if (place.page === 'receipt') return <ReceiptPage id={place.id} />;
  return place.page === 'brief' ? <BriefPage /> : <InboxPage />;
};

/** Not the same as signed out: the server could not be asked. */
const Unreachable = () => {
  const t = useTexts(boardTexts);
  const { failure, refresh } = useSession();
  return (
    <Frame place={{ page: 'inbox' }}>
      <Heading title={t('unreachable')} />
      <FailureNotice failure={failure} />
      <Button onPress={() => void refresh()}>{t('again')}</Button>
    </Frame>
  );
};
