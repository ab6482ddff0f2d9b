import { classes } from '../design/classes.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { type FrozenMeasure, grouped, noonOf, requirementNumbers } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { useLeftOutWords } from './left-out-part.ts';
import { recordTexts } from './record.texts.ts';
import styles from './record.module.css';

const c = classes(styles);

interface RecordMeasureProps {
  readonly measure: FrozenMeasure;
  /** The day on which reviews and evidence are judged. */
  readonly readOn: string;
  readonly titleOf: (sha256: string) => string | undefined;
}

/** One measure with all that stood behind it when it was frozen. */
export const RecordMeasure = (props: RecordMeasureProps) => {
  const words = useTexts(decisionsTexts);
  const { pick, cite } = useLanguage();
  const leftOutWords = useLeftOutWords();
  const { name, provision, reference, state, applicable, reason, leftOut } = props.measure;
  return (
    <div className={c('entry')}>
      <h4>
        {reference}: {pick(name)}
      </h4>
      <p>
        <b>{words(applicable ? state : 'notApplicable')}</b>. {cite(provision)}.
      </p>
      {reason !== null && <p className={c('written')}>{reason}</p>}
      {leftOut.map(({ part, reason: why }) => (
        <p key={part} className={c('written')}>
          <b>{leftOutWords(part)}</b> {why}
        </p>
      ))}
      <Standing {...props} />
      <Evidence {...props} />
      <Requirements measure={props.measure} />
    </div>
  );
};

const Standing = ({ measure: { owner, nextReviewOn }, readOn }: RecordMeasureProps) => {
  const t = useTexts(recordTexts);
  const words = useTexts(decisionsTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const who = owner === null ? words('noOwner') : words('owner', { name: nameOf(owner) });
  if (nextReviewOn === null) return <p>{t('standingNoReview', { who })}</p>;
  const day = f.date(noonOf(nextReviewOn));
  const late = nextReviewOn < readOn;
  return (
    <p>
      {t('standingReview', { who, day })} {late && <b>{t('overdueOn', { day: f.date(noonOf(readOn)) })}</b>}
    </p>
  );
};

const Evidence = ({ measure: { evidence }, readOn, titleOf }: RecordMeasureProps) => {
  const t = useTexts(recordTexts);
  const words = useTexts(decisionsTexts);
  const f = useFormat();
  const day = (of: string) => f.date(noonOf(of));
  if (evidence.length === 0) return <p>{words('noEvidence')}</p>;
  return (
    <ul className={c('evidence')}>
      {evidence.map(({ sha256, effectiveOn, expiresOn }) => {
        const from = day(effectiveOn);
        const expired = expiresOn !== null && expiresOn < readOn;
        return (
          <li key={`${sha256} ${effectiveOn} ${expiresOn ?? ''}`}>
            <b>{titleOf(sha256) ?? t('untitled')}</b>.{' '}
            {expiresOn === null ? words('from', { from }) : words('fromTo', { from, to: day(expiresOn) })}.{' '}
            {expired && <b>{t('expiredOn', { day: day(readOn) })}</b>}
            <p className={c('mono')}>{grouped(sha256)}</p>
          </li>
        );
      })}
    </ul>
  );
};

const Requirements = ({ measure }: Pick<RecordMeasureProps, 'measure'>) => {
  const { requirements, requirementsInAll } = measure;
  const t = useTexts(recordTexts);
  const words = useTexts(decisionsTexts);
  const { pick } = useLanguage();
  if (requirements.length === 0) return <p>{words('noRequirements', { of: requirementsInAll })}</p>;
  return (
    <table className={c('requirements')}>
      <caption>{words('requirementsOf', requirementNumbers(measure))}</caption>
      <thead>
        <tr>
          <th scope="col">{t('requirement')}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map(({ requirement, title, state, applicable, reason }) => (
          <tr key={requirement}>
            <td>
              {requirement.replace(/^cir-/, '')} {title && pick(title)}
            </td>
            <td>{words(applicable ? state : 'notApplicable')}</td>
            <td className={c('written')}>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
