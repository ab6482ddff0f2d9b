import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Pagination } from '../../../design/pagination.tsx';
import { Section } from '../../../design/section.tsx';
import { TrainingPage, type TrainingPageResult } from '../../../graphql/generated/governance/training.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { MemberTable } from './parts/member-table.tsx';
import { RecordDialog } from './parts/record-dialog.tsx';
import { RecordTable } from './parts/record-table.tsx';
import type { TrainingRecord } from './training-data.ts';
import { trainingTexts } from './training.texts.ts';

/** Who of the management body has taken part in a course, until when it counts, and what is missing. */
export function Component() {
  const [parameters, setParameters] = useSearchParams();
  const after = parameters.get('after');
  const result = useQueryResult(TrainingPage, { after });
  return (
    <Loaded result={result}>
      {(data) => (
        <Page
          data={data}
          after={after}
          onPage={(next) => {
            setParameters(next === null ? {} : { after: next });
          }}
          onDone={result.reload}
        />
      )}
    </Loaded>
  );
}

interface PageProps {
  readonly data: TrainingPageResult;
  readonly after: string | null;
  readonly onPage: (after: string | null) => void;
  readonly onDone: () => void;
}

type Open = 'none' | 'new' | TrainingRecord;

const Page = ({ data: { trainingOverview, trainingRecords }, after, onPage, onDone }: PageProps) => {
  const t = useTexts(trainingTexts);
  const { cite } = useLanguage();
  const { may } = useSession();
  const [open, setOpen] = useState<Open>('none');
  const { members, valid, expiring } = trainingOverview;
  const begin = () => {
    setOpen('new');
  };
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('management'), href: '/management' }]} here={t('window')} />}
        title={members.length === 0 ? t('noMembers') : t('standing', { n: valid + expiring, of: members.length })}
        windowTitle={t('window')}
        over={cite('§ 7, stk. 2')}
        lead={t('lead')}
        actions={
          may('training:record') && (
            <Button look="primary" icon={GraduationCap} onPress={begin}>
              {t('record')}
            </Button>
          )
        }
      />
      <Section title={t('members')}>{members.length === 0 ? <NobodyYet /> : <MemberTable members={members} />}</Section>
      <Section title={t('all')}>
        {trainingRecords.edges.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <RecordTable
            records={trainingRecords.edges.map(({ node }) => node)}
            {...(may('training:record') ? { onChoose: setOpen } : {})}
          />
        )}
        <Pages connection={trainingRecords} after={after} onPage={onPage} />
      </Section>
      {open !== 'none' && (
        <RecordDialog
          record={open === 'new' ? null : open}
          members={members}
          onDone={onDone}
          onClose={() => {
            setOpen('none');
          }}
        />
      )}
    </>
  );
};

const NobodyYet = () => {
  const t = useTexts(trainingTexts);
  return (
    <EmptyState level={3} title={t('noMembers')}>
      {t('noMembersWhy')}
    </EmptyState>
  );
};

interface PagesProps extends Pick<PageProps, 'after' | 'onPage'> {
  readonly connection: TrainingPageResult['trainingRecords'];
}

const Pages = ({ connection: { edges, pageInfo }, after, onPage }: PagesProps) => {
  const { hasNextPage, endCursor } = pageInfo;
  if (after === null && !hasNextPage) return null;
  const first = () => {
    onPage(null);
  };
  const next = () => {
    onPage(endCursor);
  };
  return (
    <Pagination
      from={1}
      count={edges.length}
      {...(after === null ? {} : { onPrevious: first })}
      {...(hasNextPage ? { onNext: next } : {})}
    />
  );
};
