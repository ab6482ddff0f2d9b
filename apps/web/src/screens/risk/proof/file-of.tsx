import { FileLink } from '../../../files/file-link.tsx';
import { Soft } from '../../../design/text.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { Evidence } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';

/** The file itself, one press away. When it was added stands in a column of its own. */
export const FileOf = ({ evidence: { file, sha256 } }: { readonly evidence: Pick<Evidence, 'file' | 'sha256'> }) => {
  const t = useTexts(proofTexts);
  if (!file) return <Soft size="micro">{t('fileGone')}</Soft>;
  const { name, size, type } = file;
  return <FileLink file={{ sha256, name, size, type }} />;
};
