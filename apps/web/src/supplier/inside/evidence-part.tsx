import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { DateField } from '../../design/date-time-field.tsx';
import { UploadField } from '../../files/upload-field.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Evidence } from '../../questions/answer.ts';
import type { Field } from '../../questions/question.ts';
import { QuickAct } from '../../questions/quick-act.tsx';
import { questionsTexts } from '../../questions/questions.texts.ts';
import { insideTexts } from './inside.texts.ts';

interface EvidencePartProps {
  readonly field: Field;
  readonly evidence: readonly Evidence[];
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

/** Documents of an answer, and until when a certificate or a statement holds. */
export const EvidencePart = ({ field: { evidenceAsked }, evidence, onChange }: EvidencePartProps) => {
  const t = useTexts(insideTexts);
  const words = useTexts(questionsTexts);
  const { pick } = useLanguage();
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
        {...(evidenceAsked.length > 0 ? { help: words('evidence', { list: evidenceAsked.map(pick).join(', ') }) } : {})}
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
