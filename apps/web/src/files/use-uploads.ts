import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { sessionGate } from '../session/session-gate.ts';
import { sendFile } from './send-file.ts';
import type { StoredFile } from './stored-file.ts';
import { type QueueWays, type Upload, UploadQueue } from './upload-queue.ts';

/** Where the portal and the board upload: behind their own sign-in. */
export const ownUrl = '/api/files';

interface UploadsProps {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly value: readonly StoredFile[];
  readonly onChange: (files: readonly StoredFile[]) => void;
  readonly onStored: (file: StoredFile) => void;
}

/** The files on their way of one field, and the queue that sends them. */
export const useUploads = (
  props: UploadsProps,
): { readonly queue: UploadQueue; readonly uploads: readonly Upload[] } => {
  const { value, onChange, onStored, url, headers } = props;
  // Two files may arrive between two renderings: each is added to what the last one left.
  const latest = useRef(value);
  const [queue] = useState(() => new UploadQueue({ send: sendNothing, onStored: () => undefined }));
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    const ways: QueueWays = {
      send: (sending) => sendFile({ ...sending, url, ...(headers === undefined ? {} : { headers }) }),
      onStored: (file) => {
        latest.current = [...latest.current.filter(({ sha256 }) => sha256 !== file.sha256), file];
        onChange(latest.current);
        onStored(file);
      },
      ...(url === ownUrl ? { onSignedOut: () => sessionGate.lose() } : {}),
    };
    queue.use(ways);
  }, [queue, url, headers, onChange, onStored]);
  useEffect(() => {
    window.addEventListener('online', queue.retryLost);
    return () => {
      window.removeEventListener('online', queue.retryLost);
      queue.stop();
    };
  }, [queue]);
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.uploads) };
};

const sendNothing: QueueWays['send'] = () => Promise.resolve({ kind: 'stopped' });
