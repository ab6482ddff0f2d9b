import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { FileLink } from './file-link.tsx';
import type { StoredFile } from './stored-file.ts';
import { ownUrl } from './use-uploads.ts';
import styles from './files.module.css';

const c = classes(styles);

interface FileListProps {
  readonly label: string;
  readonly files: readonly StoredFile[];
  readonly url?: string | null;
  /** What can be done with one of them, at the end of its line. */
  readonly actions?: (file: StoredFile) => ReactNode;
}

/** Stored files under each other; nothing at all when there is none. */
export const FileList = ({ label, files, url = ownUrl, actions }: FileListProps) =>
  files.length === 0 ? null : (
    <ul className={c('list')} aria-label={label}>
      {files.map((file) => (
        <li key={file.sha256} className={c('row')}>
          <FileLink file={file} url={url} />
          {actions && <span className={c('acts')}>{actions(file)}</span>}
        </li>
      ))}
    </ul>
  );
