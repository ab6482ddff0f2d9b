import { X } from 'lucide-react';
import { useCallback, useEffect, useId, useState } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { fieldClass, type FieldProps } from '../design/field-frame.tsx';
import { HiddenText } from '../design/text.tsx';
import { useTexts } from '../language/use-texts.ts';
import { ChosenFaults } from './chosen-faults.tsx';
import { FileList } from './file-list.tsx';
import { filesTexts } from './files.texts.ts';
import { type Chosen, sortChosen } from './sort-chosen.ts';
import { largestFileBytes, type StoredFile } from './stored-file.ts';
import { UploadHead } from './upload-head.tsx';
import { UploadRow } from './upload-row.tsx';
import { UploadZone } from './upload-zone.tsx';
import { ownUrl, useUploads } from './use-uploads.ts';
import styles from './files.module.css';

const c = classes(styles);

interface UploadFieldProps extends Omit<FieldProps, 'name'> {
  /** Files that are stored. What is on its way or was refused stands in the field and nowhere else. */
  readonly value: readonly StoredFile[];
  readonly onChange: (files: readonly StoredFile[]) => void;
  /** How many are on their way or were refused: a form is not sent without what somebody chose for it. Keep it stable. */
  readonly onUnderway?: (files: number) => void;
  /** Where bytes are sent. */
  readonly url?: string;
  /** Where stored files are fetched, without the hash: `url` when left out, nowhere when null. */
  readonly fetchUrl?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly most?: number;
  readonly largestBytes?: number;
}

const usual = ({ url = ownUrl }: UploadFieldProps) => ({
  url,
  fetchUrl: url,
  most: 10,
  largestBytes: largestFileBytes,
  disabled: false,
});

/** Chosen or dragged here, sent at once one after the other; each with its progress, its fault and the way out of it. */
export const UploadField = (props: UploadFieldProps) => {
  const { value, onChange, url, fetchUrl, most, largestBytes, disabled } = { ...usual(props), ...props };
  const t = useTexts(filesTexts);
  const ids = { own: useId(), label: useId(), help: useId() };
  const id = props.id ?? ids.own;
  const [faulty, setFaulty] = useState<Chosen['faulty']>([]);
  const [said, setSaid] = useState('');
  const tell = useCallback(
    (file: StoredFile) => {
      setSaid(t('storedWhat', { name: file.name }));
    },
    [t],
  );
  const { queue, uploads } = useUploads({ url, headers: props.headers, value, onChange, onStored: tell });
  const { onUnderway } = props;
  useEffect(() => {
    onUnderway?.(uploads.length);
  }, [onUnderway, uploads.length]);
  const take = (files: readonly File[]) => {
    const chosen = sortChosen(files, { largestBytes, places: most - value.length - uploads.length });
    setFaulty(chosen.faulty);
    queue.add(chosen.fit);
  };
  const focusButton = () => document.getElementById(id)?.focus();
  const remove = (file: StoredFile) => {
    onChange(value.filter((each) => each !== file));
    focusButton();
  };
  return (
    <div
      role="group"
      aria-labelledby={ids.label}
      aria-describedby={ids.help}
      className={fieldClass('field')}
      data-invalid={props.error === undefined ? undefined : true}
    >
      <UploadHead {...props} ids={ids} />
      <UploadZone id={id} disabled={disabled} largestBytes={largestBytes} onFiles={take} />
      <ChosenFaults faulty={faulty} most={most} largestBytes={largestBytes} />
      {uploads.length > 0 && (
        <ul className={c('list')}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => {
                queue.retry(upload.id);
              }}
              onRemove={() => {
                queue.remove(upload.id);
                focusButton();
              }}
            />
          ))}
        </ul>
      )}
      <FileList
        label={t('stored')}
        files={value}
        url={fetchUrl}
        actions={(file) => (
          <RemoveButton
            name={file.name}
            disabled={disabled}
            onPress={() => {
              remove(file);
            }}
          />
        )}
      />
      <span role="status">
        <HiddenText>{said}</HiddenText>
      </span>
    </div>
  );
};

interface RemoveButtonProps {
  readonly name: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

const RemoveButton = ({ name, disabled, onPress }: RemoveButtonProps) => {
  const t = useTexts(filesTexts);
  return (
    <Button small look="bare" icon={X} disabled={disabled} aria-label={t('removeWhat', { name })} onPress={onPress}>
      {t('remove')}
    </Button>
  );
};
