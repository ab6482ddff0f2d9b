import { ArrowDownRight, ArrowRight, ArrowUpRight, Plus } from 'lucide-react';
import { classes } from '../design/classes.ts';
import { Rows } from '../design/facts.tsx';
import { Icon, type IconShape } from '../design/icon.tsx';
import { Status, type Tone } from '../design/status.tsx';
import { RefId } from '../design/text.tsx';
import { TextLink } from '../design/text-link.tsx';
import { BriefRisks, type BriefRiskParts, type BriefRisksResult } from '../graphql/generated/brief/brief.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useTexts } from '../language/use-texts.ts';
import { Block, BriefNumber, Numbers } from './block.tsx';
import { briefTexts } from './brief.texts.ts';
import { topRisks, type Way } from './compared.ts';
import styles from './brief.module.css';

const c = classes(styles);

const most = 5;

/** The risks that weigh most, and which way each has gone. */
export const RisksBlock = ({ since }: { readonly since: string }) => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefRisks, { since });
  return (
    <Block title={t('risks')} why={t('risksWhy')}>
      <Loaded result={result}>{(data) => <Risks data={data} />}</Loaded>
    </Block>
  );
};

const Risks = ({ data: { risks, risksThen, riskPosture } }: { readonly data: BriefRisksResult }) => {
  const t = useTexts(briefTexts);
  const nodes = (connection: BriefRisksResult['risks']) => connection.edges.map(({ node }) => node);
  const { total, notAssessed, acceptancesStale, acceptancesExpired, awaitingBoard } = riskPosture;
  return (
    <>
      <Rows>
        {topRisks(nodes(risks), nodes(risksThen), most).map(({ risk, way }) => (
          <RiskRow key={risk.id} risk={risk} way={way} />
        ))}
      </Rows>
      <Numbers>
        <BriefNumber n={total} words={t('allRisks', { n: total })} href="/risks#list" />
        <BriefNumber wanted="none" n={notAssessed} words={t('notAssessed')} href="/risks?show=unassessed#list" />
        <BriefNumber
          wanted="none"
          n={acceptancesStale}
          words={t('stale', { n: acceptancesStale })}
          href="/risks?show=stale#list"
        />
        <BriefNumber
          wanted="none"
          n={acceptancesExpired}
          words={t('expired', { n: acceptancesExpired })}
          href="/risks?show=expired#list"
        />
        <BriefNumber wanted="none" n={awaitingBoard} words={t('awaitingBoard')} href="/risks?show=board#list" />
      </Numbers>
    </>
  );
};

const tones: Readonly<Record<NonNullable<BriefRiskParts['level']>, Tone>> = {
  LOW: 'ok',
  MEDIUM: 'plan',
  HIGH: 'warn',
  CRITICAL: 'danger',
};

const arrows: Readonly<Record<Way, IconShape>> = {
  up: ArrowUpRight,
  down: ArrowDownRight,
  same: ArrowRight,
  new: Plus,
};

const RiskRow = ({
  risk: { id, title, reference, serviceName, level },
  way,
}: {
  readonly risk: BriefRiskParts;
  readonly way: Way;
}) => {
  const t = useTexts(briefTexts);
  return (
    <li className={c('row')}>
      <span className={c('name')}>
        <TextLink quiet href={`/risks/${id}`}>
          {title}
        </TextLink>{' '}
        <RefId>{reference}</RefId>
        <span className={c('soft')}>{serviceName}</span>
      </span>
      {level !== null && <Status tone={tones[level]}>{t(level)}</Status>}
      <span className={c('way')}>
        <Icon of={arrows[way]} size={16} /> {t(way)}
      </span>
    </li>
  );
};
