import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { classes } from '../design/classes.ts';
import { TextAreaField } from '../design/text-field.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Answer, Value } from './answer.ts';
import { answerOfKey, hasKeys, notApplicable } from './answer-keys.ts';
import { InLanguage } from './in-language.tsx';
import { PartField } from './part-field.tsx';
import { PartLabel } from './part-label.tsx';
import type { Field, Part } from './question.ts';
import { QuickAct } from './quick-act.tsx';
import { questionsTexts } from './questions.texts.ts';
import styles from './questions.module.css';

const c = classes(styles);

interface QuestionFieldProps {
  readonly field: Field;
  /** Its place among the questions asked. */
  readonly number: number;
  readonly answer: Answer;
  readonly onChange: (patch: Partial<Answer>) => void;
  /** Where the page's heading says the number already. */
  readonly unnumbered?: boolean;
  /** An answer without the documentation asked for counts one half at most. */
  readonly documentsCount?: boolean;
  readonly refusal?: string | undefined;
  /** Files, colleague's answers, remarks: what the page adds below. */
  readonly children?: ReactNode;
}

export const questionId = (field: string): string => `question-${field}`;

/** One question as the supplier sees it: why it is asked, the answer, why it may not apply, a remark. */
export const QuestionField = (props: QuestionFieldProps) => {
  const { field, number, answer, onChange, refusal, children, unnumbered = false, documentsCount = false } = props;
  const t = useTexts(questionsTexts);
  const choose = (key: string, value: Value) => {
    if (value === notApplicable) onChange({ notApplicableBecause: answer.notApplicableBecause ?? '' });
    else onChange({ value: { ...answer.value, [key]: value }, notApplicableBecause: null });
  };
  const press = (event: KeyboardEvent) => {
    const meant = answerOfKey(event, field);
    const [first] = field.parts;
    if (meant === undefined || first === undefined) return;
    event.preventDefault();
    choose(first.key, meant);
  };
  return (
    // The single keys answer the question that has the focus, and only while no text is written: WCAG 2.1.4.
    <div role="presentation" className={c('question')} onKeyDown={press}>
      <fieldset id={questionId(field.field)} tabIndex={-1} className={c('body')}>
        <legend className={c('legend')}>
          {!unnumbered && <span className={c('number')}>{t('number', { n: number })}</span>}
          <span className={c('words')}>
            <InLanguage text={field.label} />{' '}
            {!field.required && <span className={c('optional')}>{t('optional')}</span>}
          </span>
        </legend>
        <Around field={field} documentsCount={documentsCount} />
        <Parts {...props} onChoose={choose} />
        {refusal !== undefined && (
          <p className={c('fault')} role="alert">
            {refusal}
          </p>
        )}
        <div className={c('beneath')}>
          <NotApplicable field={field} answer={answer} onChange={onChange} />
          <Comment answer={answer} onChange={onChange} />
          {children}
        </div>
      </fieldset>
    </div>
  );
};

interface AroundProps {
  readonly field: Field;
  readonly documentsCount: boolean;
}

const Around = ({ field: { help, why, legalBasis, critical, evidenceAsked }, documentsCount }: AroundProps) => {
  const t = useTexts(questionsTexts);
  const { pick } = useLanguage();
  return (
    <div className={c('around')}>
      {help && (
        <p>
          <InLanguage text={help} />
        </p>
      )}
      {critical && <p className={c('critical')}>{t('critical')}</p>}
      {why && <p>{t('why', { why: pick(why) })}</p>}
      {why === null && legalBasis !== null && <p>{t('basis', { basis: legalBasis })}</p>}
      {evidenceAsked.length > 0 && (
        <p>{t(documentsCount ? 'evidenceCounts' : 'evidence', { list: evidenceAsked.map(pick).join(', ') })}</p>
      )}
    </div>
  );
};

interface PartsProps extends QuestionFieldProps {
  readonly onChoose: (key: string, value: Value) => void;
}

const Parts = ({ field, number, answer, onChoose }: PartsProps) => {
  const t = useTexts(questionsTexts);
  const waived = answer.notApplicableBecause !== null;
  const shown = (part: Part, index: number): Value =>
    waived && index === 0 ? notApplicable : (answer.value[part.key] ?? null);
  const extra = field.mayBeNotApplicable ? [{ value: notApplicable, label: t('notApplicable') }] : [];
  // What was written stays; while the question does not apply, only the choice that says so is shown.
  const parts = waived ? field.parts.slice(0, hasKeys(field) ? 1 : 0) : field.parts;
  return parts.map((part, index) => (
    <PartField
      key={part.key}
      part={part}
      label={<PartLabel part={part} fallback={`${t('answer')}, ${t('number', { n: number })}`} />}
      value={shown(part, index)}
      onChange={(value) => {
        onChoose(part.key, value);
      }}
      {...(index === 0 ? { extra: hasKeys(field) ? extra : [] } : {})}
    />
  ));
};

type WordsProps = Pick<QuestionFieldProps, 'field' | 'answer' | 'onChange'>;

const NotApplicable = ({ field, answer: { notApplicableBecause }, onChange }: WordsProps) => {
  const t = useTexts(questionsTexts);
  if (notApplicableBecause === null)
    return (
      field.mayBeNotApplicable &&
      !hasKeys(field) && (
        <QuickAct
          onPress={() => {
            onChange({ notApplicableBecause: '' });
          }}
        >
          {t('doesNotApply')}
        </QuickAct>
      )
    );
  return (
    <>
      <TextAreaField
        rows={2}
        label={t('whyNot')}
        help={t('whyNotHelp')}
        value={notApplicableBecause}
        maxLength={2000}
        onChange={(text) => {
          onChange({ notApplicableBecause: text });
        }}
      />
      {!hasKeys(field) && (
        <QuickAct
          onPress={() => {
            onChange({ notApplicableBecause: null });
          }}
        >
          {t('applies')}
        </QuickAct>
      )}
    </>
  );
};

const Comment = ({ answer: { comment }, onChange }: Pick<QuestionFieldProps, 'answer' | 'onChange'>) => {
  const t = useTexts(questionsTexts);
  const [open, setOpen] = useState(comment !== '');
  if (!open && comment === '')
    return (
      <QuickAct
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('addComment')}
      </QuickAct>
    );
  return (
    <TextAreaField
      optional
      rows={2}
      label={t('comment')}
      help={t('commentHelp')}
      value={comment}
      maxLength={4000}
      onChange={(text) => {
        onChange({ comment: text });
      }}
    />
  );
};
