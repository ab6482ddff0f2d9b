import { lazy, Suspense, useState } from 'react';
import { usualSince } from '../brief/since.ts';
import { useNow } from '../design/now.ts';
import { Skeleton } from '../graphql/skeleton.tsx';
import { useTexts } from '../language/use-texts.ts';
import { boardTexts } from './board.texts.ts';
import { Heading } from './frame.tsx';

/** Not on the way from a mail to a signature: fetched when somebody asks for it. */
const Brief = lazy(async () => ({ default: (await import('../brief/brief.tsx')).Brief }));

export const BriefPage = () => {
  const t = useTexts(boardTexts);
  const now = useNow();
  const [since, setSince] = useState(() => usualSince(now));
  return (
    <>
      <Heading title={t('briefTitle')}>
        <p>{t('briefLead')}</p>
      </Heading>
      <Suspense fallback={<Skeleton />}>
        <Brief since={since} onSince={setSince} />
      </Suspense>
    </>
  );
};
