import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { DateField } from '../../design/date-time-field.tsx';
import { UploadField } from '../../files/upload-field.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Evidence } from '../../questions/answer.ts';
import { QuickAct } from '../../questions/quick-act.tsx';
import { insideTexts } from './inside.texts.ts';

interface EvidencePartProps {
  readonly evidence: readonly Evidence[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

/** Documents of an answer, and until when a certificate or a statement holds. */
export const EvidencePart = ({ evidence, onChange }: EvidencePartProps) => {
  const t = useTexts(insideTexts);
  const [open, setOpen] = useState(false);
  if (!open && evidence.length === 0)
    return (
      <QuickAct
        icon={Paperclip}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('attach')}
      </QuickAct>
    );
  return (
    <>
      <UploadField
        label={t('files')}
        optional
        url="/api/supplier/evidence"
        value={evidence}
        onChange={(files) => {
          onChange(
            files.map((file) => ({
              ...file,
              validUntil: evidence.find(({ sha256 }) => sha256 === file.sha256)?.validUntil ?? null,
            })),
          );
        }}
      />
      {evidence.map((file) => (
        <DateField
          key={file.sha256}
          optional
          label={t('validUntil', { name: file.name })}
          value={file.validUntil}
          onChange={(validUntil) => {
            onChange(evidence.map((each) => (each.sha256 === file.sha256 ? { ...each, validUntil } : each)));
          }}
        />
      ))}
    </>
  );
};
