import { CloudOff, RotateCw, TriangleAlert, X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { Status } from '../design/status.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { filesTexts } from './files.texts.ts';
import type { Upload } from './upload-queue.ts';
import styles from './files.module.css';

const c = classes(styles);

interface UploadRowProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** A file on its way: how far it is, or why it is not there and what to do. */
export const UploadRow = ({ upload, onRetry, onRemove }: UploadRowProps) => {
  const t = useTexts(filesTexts);
  const { file, state } = upload;
  const { name } = file;
  const failed = state === 'lost' || state === 'refused';
  return (
    <li className={c('row', failed && 'failed')}>
      <span className={c('words')}>
        <span className={c('name')}>{name}</span>
        {failed ? <Problem upload={upload} /> : <Progress upload={upload} />}
      </span>
      <span className={c('acts')}>
        {state === 'lost' && (
          <Button small icon={RotateCw} aria-label={t('retryWhat', { name })} onPress={onRetry}>
            {t('retry')}
          </Button>
        )}
        <Button
          small
          look="bare"
          icon={X}
          aria-label={t(failed ? 'removeWhat' : 'cancelWhat', { name })}
          onPress={onRemove}
        >
          {t(failed ? 'remove' : 'cancel')}
        </Button>
      </span>
    </li>
  );
};

const Problem = ({ upload: { file, state, failure } }: Pick<UploadRowProps, 'upload'>) => {
  const t = useTexts(filesTexts);
  const { language } = useLanguage();
  const lost = state === 'lost';
  return (
    <span className={c('problem')} role="alert">
      <Icon of={lost ? CloudOff : TriangleAlert} size={16} />
      <span>{lost ? t('lineLost', { name: file.name }) : (failure?.text[language] ?? '')}</span>
    </span>
  );
};

const Progress = ({ upload: { file, state, share } }: Pick<UploadRowProps, 'upload'>) => {
  const t = useTexts(filesTexts);
  const percent = Math.floor(share * 100);
  if (state === 'waiting') return <Status tone="none">{t('waiting')}</Status>;
  return (
    <ProgressBar aria-label={t('sendingWhat', { name: file.name })} value={percent} className={c('progress')}>
      <span className={c('track')}>
        <span className={c('fill')} style={{ inlineSize: `${String(percent)}%` }} />
      </span>
      <span className={c('meta')}>{percent < 100 ? t('sending', { percent }) : t('checking')}</span>
    </ProgressBar>
  );
};
