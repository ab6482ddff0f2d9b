import { classes } from '../design/classes.ts';
import { Facts } from '../design/facts.tsx';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { useSession } from '../session/session-provider.tsx';
import { type Decision, type FrozenMeasure, grouped, noonOf, type Vote } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { recordTexts } from './record.texts.ts';
import styles from './record.module.css';

const c = classes(styles);

/** The whole decision as one keeps it on paper: nothing folded away, every hash in full. On screen it is not shown. */
export const RecordDocument = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(recordTexts);
  const { session } = useSession();
  const { reference, title, explanation, measures, votes, questions } = decision;
  return (
    <article className={c('record')}>
      <h2>
        {reference}: {title}
      </h2>
      <p>{session.organisation?.name}</p>
      <RecordFacts decision={decision} />
      <h3>{t('why')}</h3>
      <p className={c('written')}>{explanation}</p>
      <h3>{t('set')}</h3>
      {measures.map((measure) => (
        <RecordMeasure key={measure.measure} measure={measure} />
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
  const { concludedOn } = riskRound;
  return (
    <Facts
      facts={[
        { label: t('standing'), value: words(decision.status) },
        ...(result === null ? [] : [{ label: t('result'), value: `${pick(result.text)} ${f.dateTime(result.at)}` }]),
        { label: t('proposed'), value: `${nameOf(proposedBy)}, ${f.dateTime(proposedAt)}` },
        { label: t('version'), value: t('versionIs', { version, time: f.dateTime(openedAt) }) },
        { label: t('statement'), value: pick(statement) },
        { label: t('round'), value: concludedOn === null ? t('none') : f.date(noonOf(concludedOn)) },
        { label: t('quorum'), value: pick(decision.quorumText) },
        { label: t('code'), value: <span className={c('mono')}>{grouped(manifestHash)}</span> },
        { label: t('place'), value: position },
      ]}
    />
  );
};

const RecordMeasure = ({ measure }: { readonly measure: FrozenMeasure }) => {
  const t = useTexts(recordTexts);
  const words = useTexts(decisionsTexts);
  const { pick } = useLanguage();
  const { name, provision, state, applicable, reason, evidence } = measure;
  return (
    <div className={c('entry')}>
      <p>
        <b>
          {provision}: {pick(name)}
        </b>
        . {words(applicable ? state : 'notApplicable')}.
      </p>
      {reason !== null && <p className={c('written')}>{reason}</p>}
      {evidence.map(({ sha256, effectiveOn }) => (
        <p key={sha256} className={c('mono')}>
          {t('evidence', { day: effectiveOn, code: grouped(sha256) })}
        </p>
      ))}
    </div>
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
