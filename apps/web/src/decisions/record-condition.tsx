import { classes } from '../design/classes.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { ChangeLine } from './change-line.tsx';
import { type Condition, type Decision, grouped, noonOf } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { recordTexts } from './record.texts.ts';
import { setConditionTexts } from './set-condition.texts.ts';
import styles from './record.module.css';

const c = classes(styles);

interface RecordConditionProps {
  readonly condition: Condition;
  readonly open: boolean;
  readonly titleOf: (sha256: string) => string | undefined;
}

/** What time had overtaken, and on which day that was judged. */
export const RecordCondition = ({ condition, open, titleOf }: RecordConditionProps) => {
  const t = useTexts(setConditionTexts);
  const words = useTexts(recordTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { readOn, expired, expiring, reviewsOverdue, riskRoundEndedOn } = condition;
  const day = (of: string) => f.date(noonOf(of));
  const named = ({ sha256, measures }: Condition['expired'][number]) =>
    `${titleOf(sha256) ?? t('file', { code: grouped(sha256) })}, ${measures.map(({ reference }) => reference).join(', ')}`;
  const lines = [
    ...expired.map((item) => `${named(item)}. ${t('expiredOn', { day: day(item.expiresOn) })}.`),
    ...reviewsOverdue.map(
      ({ name, reference, plannedOn }) =>
        `${words('reviewOf', { measure: `${reference} ${pick(name)}` })}. ${t('plannedOn', { day: day(plannedOn) })}.`,
    ),
    ...expiring.map((item) => `${named(item)}. ${t('expiresOn', { day: day(item.expiresOn) })}.`),
    ...(riskRoundEndedOn === null ? [] : [`${t('roundEnded', { day: day(riskRoundEndedOn) })}.`]),
  ];
  return (
    <>
      <h3>{t('title')}</h3>
      {lines.length === 0 && <p>{t('nothing')}</p>}
      <ul className={c('evidence')}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{open ? words('readOpen', { day: day(readOn) }) : t('readThen', { day: day(readOn) })}</p>
    </>
  );
};

/** What was new to the members, every change by its name: nothing is folded away on paper. */
export const RecordChanges = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(decisionsTexts);
  const { sinceLastApproval: difference, shortened, condition } = decision;
  const f = useFormat();
  const { sinceOn, measures } = difference;
  if (sinceOn === null)
    return (
      <>
        <h3>{t('changes')}</h3>
        <p>{t('firstApproval')}</p>
      </>
    );
  const day = f.date(noonOf(sinceOn));
  return (
    <>
      <h3>
        {t('changes')} {t('since', { day })}
      </h3>
      <ChangedMeasures measures={measures} />
      <Unchanged decision={decision} day={day} />
      <p>
        {t('compared', { readOn: f.date(noonOf(condition.readOn)) })} {shortened && t('reasonsLeftOut')}
      </p>
    </>
  );
};

interface UnchangedProps {
  readonly decision: Decision;
  /** Of the last approval. */
  readonly day: string;
}

const Unchanged = ({ decision: { measures, sinceLastApproval, shortened }, day }: UnchangedProps) => {
  const t = useTexts(decisionsTexts);
  const since = { day, reference: sinceLastApproval.sinceReference ?? '' };
  if (sinceLastApproval.same) return <p>{t(shortened ? 'nothingComparable' : 'nothingChanged', since)}</p>;
  const n = measures.length - sinceLastApproval.measures.length;
  return (
    <>
      {sinceLastApproval.measures.length === 0 && <p>{t('nothingToName')}</p>}
      {n > 0 && <p>{t('restUnchanged', { ...since, n })}</p>}
    </>
  );
};

const ChangedMeasures = ({ measures }: Pick<Decision['sinceLastApproval'], 'measures'>) => {
  const t = useTexts(decisionsTexts);
  const { pick } = useLanguage();
  return measures.map(({ measure, name, reference, added, changes }) => (
    <div key={measure} className={c('entry')}>
      <h4>
        {reference}: {pick(name)}
      </h4>
      {added && <p>{t('addedMeasure')}</p>}
      {changes.map((change, index) => (
        <ChangeLine key={index} measure={measure} change={change} />
      ))}
    </div>
  ));
};
