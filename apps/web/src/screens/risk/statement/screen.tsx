import { Printer } from 'lucide-react';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { type Column, DataTable } from '../../../design/data-table.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { Soft } from '../../../design/text.tsx';
import {
  StatementEvidence,
  type StatementEvidenceResult,
  StatementOfApplicability,
} from '../../../graphql/generated/risk/statement.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useEveryPage } from '../../../graphql/use-every-page.ts';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { usePast } from '../../../past/use-past.ts';
import { roundWords } from '../evaluation/round-words.texts.ts';
import { MeasureState } from '../standing/measure-state.tsx';
import { MeasurePart } from './parts/measure-part.tsx';
import type { EvidenceLine, MeasureLine, StatementData } from './statement-data.ts';
import styles from './statement.module.css';
import { statementTexts } from './statement.texts.ts';

const c = classes(styles);

/** All ten measures and every requirement on paper: what one hands a supervisor or an auditor. */
export function Component() {
  const asOf = usePast();
  const result = useQueryResult(StatementOfApplicability, {});
  const library = useEveryPage(StatementEvidence, { pageIn: evidenceIn });
  return (
    <Loaded result={result}>
      {(data) => (
        <Loaded result={library}>
          {({ edges }) => <Page data={data} library={edges.map(({ node }) => node)} asOf={asOf} />}
        </Loaded>
      )}
    </Loaded>
  );
}

const evidenceIn = ({ evidenceItems }: StatementEvidenceResult) => evidenceItems;

interface PageProps {
  readonly data: StatementData;
  readonly library: readonly EvidenceLine[];
  readonly asOf: string | null;
}

const Page = ({ data, library, asOf }: PageProps) => {
  const t = useTexts(statementTexts);
  const f = useFormat();
  const now = useNow();
  const { session } = useSession();
  const { name = '', cvr = '' } = session.organisation ?? {};
  const evidence = library.filter(({ standing }) => standing !== 'WITHDRAWN');
  return (
    <div className={c('page')}>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('measures'), href: '/measures' }]} here={t('title')} />}
        over={t('over', { name, cvr: (cvr.match(/.{1,2}/g) ?? []).join('\u00a0') })}
        title={t('title')}
        lead={t('lead', { time: f.dateTime(asOf ?? now) })}
        actions={
          <>
            <Button
              look="primary"
              icon={Printer}
              onPress={() => {
                window.print();
              }}
            >
              {t('print')}
            </Button>
          </>
        }
      />
      <Soft>{t('ourWords')}</Soft>
      <Overview data={data} />
      {data.measures.map((measure) => (
        <MeasurePart
          key={measure.measureId}
          measure={measure}
          requirements={data.requirements.filter(({ measures }) => measures.includes(measure.measureId))}
          evidence={evidence.filter(({ measures }) => measures.includes(measure.measureId))}
        />
      ))}
    </div>
  );
};

const Overview = ({ data: { measures, riskRounds } }: { readonly data: StatementData }) => {
  const t = useTexts(statementTexts);
  const f = useFormat();
  const words = useTexts(roundWords);
  const { pick } = useLanguage();
  const { nameOf } = usePeople();
  const approval = ({ drift: { approvedOn, changes } }: MeasureLine) => {
    if (!approvedOn) return t('notApproved');
    return changes > 0 ? t('approvedChanged', { date: f.date(approvedOn) }) : f.date(approvedOn);
  };
  const columns: readonly Column<MeasureLine>[] = [
    {
      key: 'measure',
      header: t('measure'),
      name: true,
      cell: ({ reference, name }) => `${reference} ${pick(name)}`,
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, applicable }) => <MeasureState state={state} applicable={applicable} />,
    },
    { key: 'owner', header: t('owner'), cell: ({ owner }) => (owner ? nameOf(owner) : t('nobody')) },
    {
      key: 'review',
      header: t('review'),
      cell: ({ nextReviewOn, reviewOverdue }) => {
        if (!nextReviewOn) return t('notPlanned');
        const date = f.date(nextReviewOn);
        return reviewOverdue ? t('reviewLate', { date }) : date;
      },
    },
    { key: 'approved', header: t('approved'), cell: approval },
  ];
  return (
    <>
      <Section title={t('overview')}>
        <DataTable
          caption={t('caption')}
          captionHidden
          columns={columns}
          rows={measures}
          rowKey={({ measureId }) => measureId}
        />
      </Section>
      <Section title={t('risk')}>
        <p>
          {words(riskRounds.status)}.{' '}
          {riskRounds.concludedOn && t('concluded', { date: f.date(riskRounds.concludedOn) })}
        </p>
      </Section>
    </>
  );
};
