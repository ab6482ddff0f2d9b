import { classes } from '../design/classes.ts';
import { Facts } from '../design/facts.tsx';
import { Statement } from '../design/section.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { type Decision, grouped, type Vote } from './decision-data.ts';
import { VoteStatus } from './decision-status.tsx';
import { decisionsTexts } from './decisions.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface VoteReceiptProps {
  readonly decision: Pick<Decision, 'reference' | 'title'>;
  readonly vote: Vote;
}

/** What one member signed: the exact words, on what, when, and where it stands in the log. */
export const VoteReceipt = ({ decision, vote }: VoteReceiptProps) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const language = vote.language === 'en' ? 'en' : 'da';
  return (
    <>
      <Statement>
        <span lang={language}>{vote.statement[language]}</span>
      </Statement>
      <Facts
        facts={[
          { label: t('position'), value: <VoteStatus kind={vote.kind} /> },
          { label: t('signedBy'), value: nameOf(vote.person) },
          { label: t('time'), value: f.dateTime(vote.at) },
          { label: t('decision'), value: `${decision.reference}, ${t('version', { n: vote.version })}` },
          { label: t('receiptNumber'), value: vote.receiptReference },
          { label: t('controlCode'), value: <span className={c('mono')}>{grouped(vote.manifestHash)}</span> },
          { label: t('logPosition'), value: t('entry', { n: vote.position }) },
          { label: t('confirmed'), value: t('confirmedAt', { time: f.dateTime(vote.secondFactorAt) }) },
          ...(vote.reason === null ? [] : [{ label: t('reason'), value: vote.reason }]),
        ]}
      />
      <p className={c('soft')}>{t('codeMeans')}</p>
      {!vote.counts && <p>{t('replaced')}</p>}
    </>
  );
};
