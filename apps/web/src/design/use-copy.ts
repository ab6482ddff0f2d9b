import { useCallback, useState } from 'react';

export interface Copying {
  readonly copiedAt: number | null;
  readonly failed: boolean;
  readonly copy: () => void;
}

/** Copies plain text and keeps the moment it happened, because the person works through a long form beside it. */
export const useCopy = (text: string, onCopied?: () => void): Copying => {
  const [copiedAt, setCopiedAt] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const copy = useCallback(() => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopiedAt(Date.now());
        setFailed(false);
        onCopied?.();
      },
      () => {
        setFailed(true);
      },
    );
  }, [text, onCopied]);
  return { copiedAt, failed, copy };
};
