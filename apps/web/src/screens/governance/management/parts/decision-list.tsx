import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { DataTable } from '../../../../design/data-table.tsx';
import { Section } from '../../../../design/section.tsx';
import { RefId } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { EarlierDecisions, type ManagementPageResult } from '../../../../graphql/generated/governance/management.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { DecisionStatus } from '../../../../decisions/decision-status.tsx';
import type { Summary } from '../management-data.ts';
import { managementTexts } from '../management.texts.ts';

interface DecisionListProps {
  readonly title: string;
  readonly empty: string;
  readonly decisions: readonly Summary[];
}

export const DecisionList = ({ title, empty, decisions }: DecisionListProps) => (
  <Section title={title}>
    {decisions.length === 0 ? <p>{empty}</p> : <DecisionTable title={title} decisions={decisions} />}
  </Section>
);

const DecisionTable = ({ title, decisions }: Omit<DecisionListProps, 'empty'>) => {
  const t = useTexts(managementTexts);
  const f = useFormat();
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={decisions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('decision'),
          name: true,
          cell: ({ id, title: words, reference }) => (
            <>
              <TextLink quiet strong href={`/management/decisions/${id}`}>
                {words}
              </TextLink>{' '}
              <RefId>{reference}</RefId>
            </>
          ),
        },
        { key: 'status', header: t('standing'), cell: (decision) => <DecisionStatus decision={decision} /> },
        {
          key: 'votes',
          header: t('votes'),
          cell: ({ votes, membersInOffice }) => t('votesOf', { n: votes, of: membersInOffice }),
        },
        {
          key: 'questions',
          header: t('openQuestions'),
          cell: ({ openQuestions }) => (openQuestions === 0 ? t('none') : openQuestions),
        },
        { key: 'proposed', header: t('proposed'), cell: ({ proposedAt }) => f.date(proposedAt) },
      ]}
    />
  );
};

type Closed = ManagementPageResult['closed'];

/** What was decided, newest first; earlier ones a page at a time. */
export const EarlierList = ({ first }: { readonly first: Closed }) => {
  const t = useTexts(managementTexts);
  return (
    <Section title={t('closed')}>
      {first.edges.length === 0 ? (
        <p>{t('noneClosed')}</p>
      ) : (
        <>
          <DecisionTable title={t('closed')} decisions={first.edges.map(({ node }) => node)} />
          <More pageInfo={first.pageInfo} />
        </>
      )}
    </Section>
  );
};

const More = ({ pageInfo: { hasNextPage, endCursor } }: Pick<Closed, 'pageInfo'>) => {
  const t = useTexts(managementTexts);
  const [open, setOpen] = useState(false);
  if (!hasNextPage || endCursor === null) return null;
  if (open) return <NextPage after={endCursor} />;
  return (
    <Button
      look="bare"
      onPress={() => {
        setOpen(true);
      }}
    >
      {t('showMore')}
    </Button>
  );
};

const NextPage = ({ after }: { readonly after: string }) => {
  const t = useTexts(managementTexts);
  const result = useQueryResult(EarlierDecisions, { after });
  return (
    <Loaded result={result}>
      {({ managementDecisions: { edges, pageInfo } }) => (
        <>
          <DecisionTable title={t('closed')} decisions={edges.map(({ node }) => node)} />
          <More pageInfo={pageInfo} />
        </>
      )}
    </Loaded>
  );
};
