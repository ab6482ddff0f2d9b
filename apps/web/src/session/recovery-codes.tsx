import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonRow } from '../design/button.tsx';
import { ConfirmTick } from '../design/choices.tsx';
import { classes } from '../design/classes.ts';
import { useCopy } from '../design/use-copy.ts';
import { useTexts } from '../language/use-texts.ts';
import { sessionTexts } from './session.texts.ts';
import styles from './door.module.css';

const c = classes(styles);

const download = (text: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'varsel-gendannelseskoder.txt';
  link.click();
  URL.revokeObjectURL(address);
};

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once: nobody goes on before saying that they are kept. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps) => {
  const t = useTexts(sessionTexts);
  const [kept, setKept] = useState(false);
  const [asked, setAsked] = useState(false);
  const text = codes.join('\n');
  const { copiedAt, copy } = useCopy(text);
  const go = () => {
    setAsked(true);
    if (kept) onKept();
  };
  return (
    <div className={c('form')}>
      <ol className={c('codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <ButtonRow>
        <Button icon={copiedAt === null ? Copy : Check} onPress={copy}>
          {copiedAt === null ? t('codesCopy') : t('codesCopied')}
        </Button>
        <Button
          icon={Download}
          onPress={() => {
            download(`${text}\n`);
          }}
        >
          {t('codesDownload')}
        </Button>
      </ButtonRow>
      <ConfirmTick checked={kept} onChange={setKept} error={asked && !kept ? t('codesKeptMissing') : undefined}>
        {t('codesKept')}
      </ConfirmTick>
      <div>
        <Button look="primary" onPress={go}>
          {t('codesDone')}
        </Button>
      </div>
    </div>
  );
};
