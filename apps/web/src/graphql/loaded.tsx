import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { useTexts } from '../language/use-texts.ts';
import { FailureNotice } from '../session/failure-notice.tsx';
import { graphqlTexts } from './graphql.texts.ts';
import { Skeleton } from './skeleton.tsx';
import type { QueryResult } from './use-query-result.ts';

interface LoadedProps<Data> {
  readonly result: QueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Loading, failure with a way on, or the data; a failed refresh keeps what was there. */
export const Loaded = <Data,>({ result, children }: LoadedProps<Data>) => {
  const t = useTexts(graphqlTexts);
  if (result.state === 'loading') return <Skeleton />;
  if (result.state === 'failed')
    return (
      <>
        <FailureNotice failure={result.failure} />
        <Button icon={RotateCw} onPress={result.reload}>
          {t('again')}
        </Button>
      </>
    );
  return (
    <>
      {result.failure && <FailureNotice failure={result.failure} />}
      {children(result.data)}
    </>
  );
};
