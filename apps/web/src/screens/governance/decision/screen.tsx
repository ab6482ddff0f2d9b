import { Printer } from 'lucide-react';
import { useParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { DecisionToRead } from '../../../graphql/generated/decisions/decision.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { Decision } from '../../../decisions/decision-data.ts';
import { DecisionStatus } from '../../../decisions/decision-status.tsx';
import { RecordDocument } from '../../../decisions/record-document.tsx';
import styles from './decision.module.css';
import { decisionScreenTexts } from './decision.texts.ts';
import { Content } from './parts/content.tsx';
import { Ways } from './parts/ways.tsx';

const c = classes(styles);

/** One decision from the proposer's side: where it stands, what was asked, and what to do next. */
export function Component() {
  const { id = '' } = useParams();
  const result = useQueryResult(DecisionToRead, { id });
  return (
    <Loaded result={result}>
      {({ managementDecision }) =>
        managementDecision === null ? <NotHere /> : <Page decision={managementDecision} onDone={result.reload} />
      }
    </Loaded>
  );
}

const NotHere = () => {
  const t = useTexts(decisionScreenTexts);
  return (
    <>
      <PageHeader title={t('notHere')} />
      <EmptyState title={t('notHereTitle')}>{t('notHereWhy')}</EmptyState>
    </>
  );
};

interface PageProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}

const Page = ({ decision, onDone }: PageProps) => {
  const t = useTexts(decisionScreenTexts);
  const { reference, title } = decision;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('management'), href: '/management' }]} here={reference} />}
        title={title}
        windowTitle={reference}
        over={reference}
        statuses={<DecisionStatus decision={decision} box />}
        actions={
          <Button
            icon={Printer}
            onPress={() => {
              print();
            }}
          >
            {t('print')}
          </Button>
        }
      />
      <div className={c('onScreen')}>
        <Ways decision={decision} onDone={onDone} />
        <Content decision={decision} onDone={onDone} />
      </div>
      <RecordDocument decision={decision} />
    </>
  );
};
