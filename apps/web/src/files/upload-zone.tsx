import { Upload as UploadShape } from 'lucide-react';
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { sizeIn } from './file-words.ts';
import { filesTexts } from './files.texts.ts';
import { takenEndings } from './stored-file.ts';
import styles from './files.module.css';

const c = classes(styles);
const endings = takenEndings.map((ending) => `.${ending}`);

interface UploadZoneProps {
  /** Of the button: where the error summary leads. */
  readonly id: string;
  readonly disabled: boolean;
  readonly largestBytes: number;
  readonly onFiles: (files: readonly File[]) => void;
}

type Dropped = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]['items'];

const filesIn = async (items: Dropped): Promise<readonly File[]> =>
  Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])));

/** Where files are dropped, pasted, or chosen from the machine. */
export const UploadZone = ({ id, disabled, largestBytes, onFiles }: UploadZoneProps) => {
  const t = useTexts(filesTexts);
  const { language } = useLanguage();
  return (
    <DropZone
      className={c('zone')}
      isDisabled={disabled}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        void filesIn(items).then(onFiles);
      }}
    >
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={endings}
        onSelect={(files) => {
          onFiles(files === null ? [] : [...files]);
        }}
      >
        <Button id={id} icon={UploadShape} disabled={disabled}>
          {t('choose')}
        </Button>
      </FileTrigger>
      <Text slot="label" className={c('drop')}>
        {t('drop')}
      </Text>
      <p className={c('meta', 'rules')}>{t('rules', { most: sizeIn(language, largestBytes) })}</p>
    </DropZone>
  );
};
