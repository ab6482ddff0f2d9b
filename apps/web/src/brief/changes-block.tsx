import { classes } from '../design/classes.ts';
import { Rows } from '../design/facts.tsx';
import { TextLink } from '../design/text-link.tsx';
import { DecisionStatus } from '../decisions/decision-status.tsx';
import { MeasureState } from '../decisions/measure-state.tsx';
import { BriefChanges, type BriefChangesResult } from '../graphql/generated/brief/brief.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { Block, BriefNumber, Numbers } from './block.tsx';
import { briefTexts } from './brief.texts.ts';
import styles from './brief.module.css';
import { changedMeasures, countAt } from './compared.ts';

const c = classes(styles);

interface SinceProps {
  readonly since: string;
}

/** What is different from the day last looked at. */
export const ChangesBlock = ({ since }: SinceProps) => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefChanges, { since });
  return (
    <Block title={t('changes')} why={t('changesWhy')}>
      <Loaded result={result}>{(data) => <Changes data={data} since={since} />}</Loaded>
    </Block>
  );
};

const Changes = ({ data, since }: SinceProps & { readonly data: BriefChangesResult }) => {
  const t = useTexts(briefTexts);
  const { pick } = useLanguage();
  const changed = changedMeasures(data.measures, data.measuresThen);
  const decisions = data.managementDecisions.edges.map(({ node }) => node);
  const put = decisions.filter(({ proposedAt, concludedAt }) => (concludedAt ?? proposedAt) >= since);
  return (
    <>
      <Numbers>
        <BriefNumber n={changed.length} words={t('measuresMoved', { n: changed.length })} href="/measures" />
        {(['CRITICAL', 'HIGH'] as const).map((level) => (
          <RisksAt key={level} level={level} data={data} />
        ))}
        <BriefNumber n={put.length} words={t('decisions', { n: put.length })} href="/management" />
      </Numbers>
      <Rows>
        {changed.map(({ measureId, name, state, applicable, before }) => (
          <li key={measureId}>
            <TextLink quiet href={`/measures/${measureId.toLowerCase()}`}>
              {pick(name)}
            </TextLink>
            <p className={c('move')}>
              <MeasureState {...before} /> <span aria-hidden="true">→</span>{' '}
              <MeasureState state={state} applicable={applicable} />
            </p>
          </li>
        ))}
        {put.map((decision) => (
          <li key={decision.id}>
            <TextLink quiet href={`/management/decisions/${decision.id}`}>
              {decision.title}
            </TextLink>
            <p>
              <DecisionStatus decision={decision} />
            </p>
          </li>
        ))}
      </Rows>
    </>
  );
};

const levelWords = { CRITICAL: 'criticalRisks', HIGH: 'highRisks' } as const;

interface RisksAtProps {
  readonly level: keyof typeof levelWords;
  readonly data: BriefChangesResult;
}

const RisksAt = ({ level, data: { riskPosture, riskPostureThen } }: RisksAtProps) => {
  const t = useTexts(briefTexts);
  const n = countAt(riskPosture, level);
  const words = t(levelWords[level], { n, then: countAt(riskPostureThen, level) });
  return <BriefNumber n={n} words={words} href={`/risks?level=${level}#list`} />;
};
