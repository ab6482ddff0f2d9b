import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Status } from '../../../../design/status.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { InLanguage } from '../../../../questions/in-language.tsx';
import { reviewTexts } from '../review.texts.ts';
import styles from '../review.module.css';
import { AnswerText } from './answer-text.tsx';
import { ClarifyDialog } from './clarify-dialog.tsx';
import { Clarifications } from './clarifications.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FindingDialog } from './finding-dialog.tsx';
import type { QuestionProps } from './review-props.ts';
import { ScorePart } from './score-part.tsx';

const c = classes(styles);

/** One question: the answer, last time's answer and the evidence beside each other; then what it counts. */
export const ReviewedQuestion = (props: QuestionProps) => {
  const t = useTexts(reviewTexts);
  const { pick } = useLanguage();
  const { question } = props;
  const { label } = question.question;
  return (
    <article className={c('question')}>
      <Marks {...props} />
      <h3>
        <InLanguage text={label} />
      </h3>
      <div className={c('split')}>
        <div className={c('part')}>
          <h4>{t('now')}</h4>
          <AnswerText answer={question.answer} />
        </div>
        <Before {...props} />
        <div className={c('part')}>
          <h4>{t('evidence')}</h4>
          <EvidenceList question={question} />
        </div>
      </div>
      {question.remarks.map((remark) => (
        <Soft key={remark.da}>{pick(remark)}</Soft>
      ))}
      <ScorePart {...props} />
      <Clarifications {...props} />
      {props.review && <Acts {...props} />}
    </article>
  );
};

const Marks = ({ question: { question, redFlag } }: QuestionProps) => {
  const t = useTexts(reviewTexts);
  return (
    <div className={c('marks')}>
      <RefId>{question.field}</RefId>
      <Soft>{t('weight', { n: question.weight })}</Soft>
      {question.critical && <b>{t('critical')}</b>}
      {redFlag && (
        <Status tone="danger" glyph="late">
          {t('redFlag')}
        </Status>
      )}
    </div>
  );
};

const Before = ({ assessment: { previousRound }, question }: QuestionProps) => {
  const t = useTexts(reviewTexts);
  const f = useFormat();
  if (previousRound === null) return null;
  const { previousAnswer, changedSincePrevious } = question;
  return (
    <div className={c('part', 'old')}>
      <h4>{t('before', { date: f.date(previousRound.submittedAt ?? previousRound.sentAt) })}</h4>
      {previousAnswer === null ? (
        <Soft>{t('noBefore')}</Soft>
      ) : (
        <>
          <AnswerText answer={previousAnswer} />
          <Soft size="micro">{t(changedSincePrevious ? 'different' : 'same')}</Soft>
        </>
      )}
    </div>
  );
};

const Acts = (props: QuestionProps) => {
  const t = useTexts(reviewTexts);
  const [open, setOpen] = useState<'clarify' | 'finding'>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <div className={c('acts')}>
      <OpenButton
        onOpen={() => {
          setOpen('clarify');
        }}
      >
        {t('clarify')}
      </OpenButton>
      <OpenButton
        onOpen={() => {
          setOpen('finding');
        }}
      >
        {t('finding')}
      </OpenButton>
      {open === 'clarify' && <ClarifyDialog {...props} onClose={close} />}
      {open === 'finding' && <FindingDialog {...props} onClose={close} />}
    </div>
  );
};
