import { classes } from '../design/classes.ts';
import { Disclosure } from '../design/derivation.tsx';
import { Status } from '../design/status.tsx';
import { Written } from '../design/text.tsx';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { type FrozenMeasure, noonOf, requirementNumbers } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { EvidenceList } from './evidence-list.tsx';
import { useLeftOutWords } from './left-out-part.ts';
import { MeasureState } from './measure-state.tsx';
import styles from './decisions.module.css';

const c = classes(styles);

interface MeasureListProps {
  readonly measures: readonly FrozenMeasure[];
  /** The day on which reviews and evidence are judged. */
  readonly readOn: string;
}

interface EntryProps {
  readonly measure: FrozenMeasure;
  readonly readOn: string;
}

/** Every measure of the frozen set with state and reason; what it rests on opens below it. */
export const MeasureList = ({ measures, readOn }: MeasureListProps) => (
  <ol className={c('measures')}>
    {measures.map((measure) => (
      <li key={measure.measure}>
        <MeasureEntry measure={measure} readOn={readOn} />
      </li>
    ))}
  </ol>
);

const MeasureEntry = ({ measure, readOn }: EntryProps) => {
  const t = useTexts(decisionsTexts);
  const { pick, cite } = useLanguage();
  const { name, provision, state, applicable, reason, evidence, requirements, requirementsInAll } = measure;
  return (
    <>
      <h3>{pick(name)}</h3>
      <p className={c('under')}>
        <MeasureState state={state} applicable={applicable} />
        <span className={c('ref')}>{cite(provision)}</span>
      </p>
      {reason !== null && <Written>{reason}</Written>}
      <LeftOut parts={measure.leftOut} />
      <Standing measure={measure} readOn={readOn} />
      {evidence.length > 0 && (
        <Disclosure label={t('evidence', { n: evidence.length })}>
          <EvidenceList measure={measure.measure} evidence={evidence} readOn={readOn} />
        </Disclosure>
      )}
      {evidence.length === 0 && <p className={c('soft')}>{t('noEvidence')}</p>}
      {requirements.length > 0 ? (
        <Disclosure label={t('requirementsOf', requirementNumbers(measure))}>
          <Requirements requirements={requirements} />
        </Disclosure>
      ) : (
        <p className={c('soft')}>{t('noRequirements', { of: requirementsInAll })}</p>
      )}
    </>
  );
};

/** What of a measure the organisation left out as not relevant, each with its reason. */
const LeftOut = ({ parts }: { readonly parts: FrozenMeasure['leftOut'] }) => {
  const words = useLeftOutWords();
  return parts.map(({ part, reason }) => (
    <p key={part} className={c('words')}>
      <b>{words(part)}</b> {reason}
    </p>
  ));
};

const Standing = ({ measure: { owner, nextReviewOn }, readOn }: EntryProps) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const who = owner === null ? t('noOwner') : t('owner', { name: nameOf(owner) });
  if (nextReviewOn === null)
    return (
      <p className={c('soft')}>
        {who} · {t('noReview')}
      </p>
    );
  const day = f.date(noonOf(nextReviewOn));
  const late = nextReviewOn < readOn;
  return (
    <p className={c('soft')}>
      {who} ·{' '}
      {late ? (
        <Status tone="danger" glyph="late">
          {t('reviewLate', { day })}
        </Status>
      ) : (
        t('nextReview', { day })
      )}
    </p>
  );
};

const Requirements = ({ requirements }: Pick<FrozenMeasure, 'requirements'>) => {
  const t = useTexts(decisionsTexts);
  const { pick } = useLanguage();
  return (
    <ul className={c('requirements')}>
      {requirements.map(({ requirement, title, state, applicable, reason }) => (
        <li key={requirement}>
          <b>
            {t('requirement', { number: requirement.replace(/^cir-/, ''), title: title === null ? '' : pick(title) })}
          </b>{' '}
          <MeasureState state={state} applicable={applicable} />
          {reason !== null && <Written>{reason}</Written>}
        </li>
      ))}
    </ul>
  );
};
