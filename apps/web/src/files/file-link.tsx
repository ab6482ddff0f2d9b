import { FileText, Image, Sheet } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { classes } from '../design/classes.ts';
import { Icon, type IconShape } from '../design/icon.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { kindOf, sizeIn } from './file-words.ts';
import { filesTexts } from './files.texts.ts';
import type { StoredFile } from './stored-file.ts';
import { ownUrl } from './use-uploads.ts';
import styles from './files.module.css';

const c = classes(styles);

const shapeOf = (type: string): IconShape => {
  if (type.startsWith('image/')) return Image;
  return /spreadsheet|csv/.test(type) ? Sheet : FileText;
};

interface FileLinkProps {
  readonly file: StoredFile;
  /** The address files are fetched from, without the hash; `null`: there is nothing to fetch here. */
  readonly url?: string | null;
}

/** A stored file: its name leads to the bytes; kind, size and date stand beside it. */
export const FileLink = ({ file, url = ownUrl }: FileLinkProps) => {
  const t = useTexts(filesTexts);
  const f = useFormat();
  const { language } = useLanguage();
  const meta = [
    kindOf(file.type) ?? t('text'),
    sizeIn(language, file.size),
    ...(file.uploadedAt === undefined ? [] : [t('uploadedAt', { date: f.date(file.uploadedAt) })]),
  ];
  return (
    <span className={c('file')}>
      <Icon of={shapeOf(file.type)} size={16} />
      <span className={c('words')}>
        {url === null ? (
          <span className={c('name')}>{file.name}</span>
        ) : (
          <Link
            className={c('name', 'link')}
            href={`${url}/${file.sha256}`}
            download={file.name}
            aria-label={t('download', { name: file.name })}
          >
            {file.name}
          </Link>
        )}
        <span className={c('meta')}>{meta.join(' · ')}</span>
      </span>
    </span>
  );
};
