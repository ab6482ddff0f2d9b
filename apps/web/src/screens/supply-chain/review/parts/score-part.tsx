import { useState } from 'react';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { ConfirmTick, RadioChoices } from '../../../../design/choices.tsx';
import { classes } from '../../../../design/classes.ts';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { ScoreTheAnswers } from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { ReviewQuestion } from '../../parts/supply-data.ts';
import { reviewTexts } from '../review.texts.ts';
import styles from '../review.module.css';
import type { QuestionProps } from './review-props.ts';
import { isUnscored } from './shown.ts';

const c = classes(styles);
type Score = NonNullable<ReviewQuestion['score']>;
const scores: readonly Score[] = ['NONE', 'HALF', 'FULL', 'NOT_APPLICABLE'];

/** What the answer counts: by itself where it says yes or no, else unscored until a person has judged it. */
export const ScorePart = (props: QuestionProps) => {
  const { question, review } = props;
  const [otherwise, setOtherwise] = useState(false);
  const t = useTexts(reviewTexts);
  const open = review && isScorable(question);
  const asks = open && (otherwise || !followsItself(question));
  return (
    <div className={c('part')}>
      <Standing {...props} />
      {asks && <ScoreForm {...props} />}
      {open && !asks && (
        <div>
          <OpenButton
            onOpen={() => {
              setOtherwise(true);
            }}
          >
            {t('otherwise')}
          </OpenButton>
        </div>
      )}
    </div>
  );
};

const isScorable = ({ answer, question }: ReviewQuestion): boolean => answer !== null && question.scoring !== 'FACT';

const followsItself = ({ question, scoredAutomatically }: ReviewQuestion): boolean =>
  question.scoring !== 'REVIEWER' && scoredAutomatically;

const Standing = ({ question, nameOf }: QuestionProps) => {
  const t = useTexts(reviewTexts);
  const { score } = question;
  if (question.question.scoring === 'FACT') return <Soft>{t('FACT')}</Soft>;
  if (isUnscored(question))
    return (
      <Status tone="none" glyph="not-assessed">
        {t('notScored')}
      </Status>
    );
  if (score === null) return null;
  return (
    <>
      <Scored score={score} question={question} nameOf={nameOf} />
      <Documents question={question} />
    </>
  );
};

/** Why a full answer counts half, or why it does not although no file is there. */
const Documents = ({ question }: Pick<QuestionProps, 'question'>) => {
  const t = useTexts(reviewTexts);
  const f = useFormat();
  const { counts, cappedForEvidence, evidenceSeen } = question;
  if (cappedForEvidence && counts !== null) return <Soft>{t('countsAs', { n: f.number(counts) })}</Soft>;
  return evidenceSeen && isBare(question) ? <Soft>{t('seenElsewhere')}</Soft> : null;
};

/** Documentation was asked for, and no file is there. */
const isBare = ({ answer, question: { evidenceAsked } }: ReviewQuestion): boolean =>
  evidenceAsked.length > 0 && answer !== null && answer.evidence.length === 0;

interface ScoredProps extends Pick<QuestionProps, 'question' | 'nameOf'> {
  readonly score: Score;
}

const Scored = ({ score, question: { scoredBy, scoredAutomatically, scoreNote }, nameOf }: ScoredProps) => {
  const t = useTexts(reviewTexts);
  return (
    <Soft>
      {scoredAutomatically || scoredBy === null
        ? t('automatic', { score: t(score) })
        : t('scoredAs', { score: t(score), name: nameOf(scoredBy) })}
      {scoreNote !== null && ` · ${scoreNote}`}
    </Soft>
  );
};

/** Choosing saves at once; a score that needs a reason asks for it and keeps the choice. */
const ScoreForm = (props: QuestionProps) => {
  const { question, assessment } = props;
  const t = useTexts(reviewTexts);
  const { chosen, note, setNote, noteError, save, form, pending } = useScoring(props);
  const noted = note.trim() !== (question.scoreNote ?? '');
  return (
    <>
      <ActFaults form={{ ...form, faults: [] }} />
      <RadioChoices
        label={t('score')}
        value={chosen}
        onChange={(score) => void save(score, question.evidenceSeen)}
        choices={scores.map((value) => ({ value, label: t(value) }))}
      />
      <TextField
        optional={noteError === undefined}
        label={t('note')}
        value={note}
        onChange={setNote}
        maxLength={2000}
        error={noteError}
      />
      {chosen !== null && (
        <Beside
          question={question}
          liftable={chosen === 'FULL' && assessment.score.documentsCount && isBare(question)}
          {...{ noted, pending }}
          onSave={(seen) => void save(chosen, seen)}
        />
      )}
    </>
  );
};

const useScoring = ({ assessment, question, onDone }: QuestionProps) => {
  // Not made anew when the score has come back: the focus stays with whoever scores by keyboard.
  const [choice, setChoice] = useState<Score | null>(null);
  const chosen = choice ?? question.score;
  const [note, setNote] = useState(question.scoreNote ?? '');
  const form = useActForm(['scores.0.note']);
  const [act, { pending }] = useAct(ScoreTheAnswers);
  const save = async (score: Score, evidenceSeen: boolean) => {
    setChoice(score);
    const words = note.trim() === '' ? null : note.trim();
    const entry = { question: question.question.field, score, note: words, evidenceSeen };
    const input = { assessmentId: assessment.round.id, scores: [entry] };
    if (await form.submit([], () => act({ input }))) onDone();
  };
  return { chosen, note, setNote, noteError: form.errorAt('scores.0.note'), save, form, pending };
};

interface BesideProps {
  readonly question: ReviewQuestion;
  /** Held at one half until a person says that they have seen the documentation. */
  readonly liftable: boolean;
  readonly noted: boolean;
  readonly pending: boolean;
  readonly onSave: (evidenceSeen: boolean) => void;
}

const Beside = ({ question: { evidenceSeen }, liftable, noted, pending, onSave }: BesideProps) => {
  const t = useTexts(reviewTexts);
  return (
    <>
      {liftable && (
        <ConfirmTick checked={evidenceSeen} onChange={onSave}>
          {t('seen')}
        </ConfirmTick>
      )}
      {noted && (
        <div>
          <Button
            small
            pending={pending}
            onPress={() => {
              onSave(evidenceSeen);
            }}
          >
            {t('saveScore')}
          </Button>
        </div>
      )}
    </>
  );
};
