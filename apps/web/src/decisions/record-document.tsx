import { classes } from '../design/classes.ts';
import { Facts } from '../design/facts.tsx';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { useSession } from '../session/session-provider.tsx';
import { type Decision, grouped, noonOf, type Vote } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { RecordChanges, RecordCondition } from './record-condition.tsx';
import { RecordMeasure } from './record-measure.tsx';
import { recordTexts } from './record.texts.ts';
import { useEvidenceTitles } from './use-evidence-titles.ts';
import styles from './record.module.css';

const c = classes(styles);

/** The whole decision as one keeps it on paper: nothing folded away, every hash in full. On screen it is not shown. */
export const RecordDocument = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(recordTexts);
  const { session } = useSession();
  const f = useFormat();
  const titleOf = useEvidenceTitles();
  const { reference, title, explanation, measures, votes, questions, condition, status } = decision;
  return (
    <article className={c('record')}>
      <h2>
        {reference}: {title}
      </h2>
      <p>{session.organisation?.name}</p>
      <RecordFacts decision={decision} />
      <h3>{t('why')}</h3>
      <p className={c('written')}>{explanation}</p>
      <RecordCondition condition={condition} open={status === 'OPEN'} titleOf={titleOf} />
      <RecordChanges decision={decision} />
      <h3>{t('set')}</h3>
      <p>{t('namesToday', { day: f.date(noonOf(condition.readOn)) })}</p>
      {measures.map((measure) => (
        <RecordMeasure key={measure.measure} measure={measure} readOn={condition.readOn} titleOf={titleOf} />
      ))}
      <h3>{t('votes')}</h3>
      {votes.length === 0 && <p>{t('noVotes')}</p>}
      {votes.map((vote) => (
        <RecordVote key={vote.receiptReference} vote={vote} />
      ))}
      {questions.length > 0 && <h3>{t('questions')}</h3>}
      {questions.map(({ number, text, answer }) => (
        <div key={number} className={c('entry')}>
          <p className={c('written')}>{t('asked', { number, text })}</p>
          <p className={c('written')}>{answer === null ? t('notAnswered') : t('answered', { text: answer.text })}</p>
        </div>
      ))}
      <p>{t('how')}</p>
    </article>
  );
};

const RecordFacts = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(recordTexts);
  const words = useTexts(decisionsTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { nameOf } = usePeople();
  const { proposedBy, proposedAt, version, openedAt, manifestHash, position, riskRound, statement, result } = decision;
  const { concludedOn, validUntil } = riskRound;
  const { renewedBecause, withdrawnBecause } = decision;
  const day = (of: string) => f.date(noonOf(of));
  const until = validUntil === null ? '' : t('roundUntil', { day: day(validUntil) });
  return (
    <Facts
      facts={[
        { label: t('standing'), value: words(decision.status) },
        ...(result === null ? [] : [{ label: t('result'), value: `${f.dateTime(result.at)}: ${pick(result.text)}` }]),
        ...(withdrawnBecause === null ? [] : [{ label: words('WITHDRAWN'), value: withdrawnBecause }]),
        { label: t('proposed'), value: `${nameOf(proposedBy)}, ${f.dateTime(proposedAt)}` },
        { label: t('version'), value: t('versionIs', { version, time: f.dateTime(openedAt) }) },
        ...(renewedBecause === null ? [] : [{ label: t('renewed'), value: renewedBecause }]),
        { label: t('statement'), value: pick(statement) },
        { label: t('round'), value: concludedOn === null ? t('none') : `${day(concludedOn)}${until}` },
        { label: t('quorum'), value: pick(decision.quorumText) },
        { label: t('code'), value: <span className={c('mono')}>{grouped(manifestHash)}</span> },
        { label: t('place'), value: position },
      ]}
    />
  );
};

const RecordVote = ({ vote }: { readonly vote: Vote }) => {
  const t = useTexts(recordTexts);
  const words = useTexts(decisionsTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const { person, kind, at, version, receiptReference, position, reason, counts } = vote;
  return (
    <div className={c('entry')}>
      <p>
        <b>{nameOf(person)}</b>: {words(kind)}, {f.dateTime(at)}.{' '}
        {t('voteIs', { version, receipt: receiptReference, position })} {!counts && t('replaced')}
      </p>
      {reason !== null && <p className={c('written')}>{reason}</p>}
    </div>
  );
};
