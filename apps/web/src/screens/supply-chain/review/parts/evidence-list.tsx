import { Soft } from '../../../../design/text.tsx';
import { FileLink } from '../../../../files/file-link.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { ReviewQuestion } from '../../parts/supply-data.ts';
import { reviewTexts } from '../review.texts.ts';

/** The files of an answer beside what was asked for. */
export const EvidenceList = ({ question: { answer, question } }: { readonly question: ReviewQuestion }) => {
  const t = useTexts(reviewTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const files = answer?.evidence ?? [];
  return (
    <>
      {files.length === 0 ? (
        <Soft>{t('noEvidence')}</Soft>
      ) : (
        <ul>
          {files.map((file) => (
            <li key={file.sha256}>
              <FileLink file={file} />
              {file.validUntil !== null && (
                <Soft size="micro">{t('validUntil', { date: f.date(file.validUntil) })}</Soft>
              )}
            </li>
          ))}
        </ul>
      )}
      {question.evidenceAsked.length > 0 && (
        <Soft size="micro">{t('evidenceAsked', { list: question.evidenceAsked.map(pick).join(', ') })}</Soft>
      )}
    </>
  );
};
