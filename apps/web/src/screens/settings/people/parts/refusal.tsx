import { Notice } from '../../../../design/notice.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { FailureNotice } from '../../../../session/failure-notice.tsx';
import type { Failure } from '../../../../session/failure.ts';

interface Refused {
  readonly kind: 'refused';
  readonly rejection: {
    readonly message: { readonly da: string; readonly en: string };
    readonly provision?: string | null;
  };
}

export type Trouble = Refused | { readonly kind: 'failed'; readonly failure: Failure };

/** What the server would not do, why, and what to do; what was typed stays. */
export const Refusal = ({ trouble }: { readonly trouble: Trouble | null }) => {
  const { pick, cite } = useLanguage();
  if (trouble === null) return null;
  if (trouble.kind === 'failed') return <FailureNotice failure={trouble.failure} />;
  const { message, provision } = trouble.rejection;
  return (
    <Notice tone="danger" live>
      {provision ? `${pick(message)} (${cite(provision)})` : pick(message)}
    </Notice>
  );
};
