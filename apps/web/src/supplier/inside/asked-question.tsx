import { Button, ButtonRow } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Field } from '../../questions/question.ts';
import { QuestionField } from '../../questions/question-field.tsx';
import { ShownAnswer } from '../../questions/shown-answer.tsx';
import type { Entry } from '../answers/answer-keeper.ts';
import { EvidencePart } from './evidence-part.tsx';
import { insideTexts } from './inside.texts.ts';
import { mayWrite, useWork } from './work.ts';

interface AskedQuestionProps {
  readonly field: Field;
  readonly number: number;
  readonly unnumbered?: boolean;
}

/** One question with what the page knows about it: files, remarks, a colleague's answer that came first. */
export const AskedQuestion = ({ field, number, unnumbered = false }: AskedQuestionProps) => {
  const work = useWork();
  const { pick } = useLanguage();
  const entry = work.keeper.entry(field.field);
  if (!mayWrite(work, field)) return <ShownAnswer field={field} number={number} answer={entry.answer} />;
  return (
    <QuestionField
      field={field}
      number={number}
      unnumbered={unnumbered}
      documentsCount={work.questionnaire.documentsCount}
      answer={entry.answer}
      refusal={entry.refusal && pick(entry.refusal)}
      onChange={(patch) => {
        work.keeper.change(field.field, patch);
      }}
    >
      <EvidencePart
        evidence={entry.answer.evidence}
        onChange={(evidence) => {
          work.keeper.change(field.field, { evidence });
        }}
      />
      <Remarks entry={entry} />
      <Theirs field={field} number={number} entry={entry} />
    </QuestionField>
  );
};

const Remarks = ({ entry: { remarks = [] } }: { readonly entry: Entry }) => {
  const t = useTexts(insideTexts);
  const { pick } = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <Notice title={t('remark')} live>
      {remarks.map((remark) => (
        <p key={remark.da}>{pick(remark)}</p>
      ))}
    </Notice>
  );
};

const Theirs = ({ field, number, entry: { theirs } }: AskedQuestionProps & { readonly entry: Entry }) => {
  const t = useTexts(insideTexts);
  const { keeper } = useWork();
  if (theirs === undefined) return null;
  return (
    <Notice tone="warn" title={t('theirs')} live>
      <p>{t('theirsWhy')}</p>
      <ShownAnswer field={field} number={number} answer={theirs.answer} title={t('theirAnswer')} />
      <ButtonRow>
        <Button
          onPress={() => {
            keeper.keepMine(field.field);
          }}
        >
          {t('keepMine')}
        </Button>
        <Button
          onPress={() => {
            keeper.takeTheirs(field.field);
          }}
        >
          {t('takeTheirs')}
        </Button>
      </ButtonRow>
    </Notice>
  );
};
