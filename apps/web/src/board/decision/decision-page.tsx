import { useState } from 'react';
import { EmptyState } from '../../design/empty-state.tsx';
import { DecisionToRead } from '../../graphql/generated/decisions/decision.ts';
import { Loaded } from '../../graphql/loaded.tsx';
import { useQueryResult } from '../../graphql/use-query-result.ts';
import { useTexts } from '../../language/use-texts.ts';
import type { Decision } from '../../decisions/decision-data.ts';
import { Heading, OtherOrganisations } from '../frame.tsx';
import { decisionTexts } from './decision.texts.ts';
import { ReadAndVote } from './read-and-vote.tsx';
import { RenewedStop } from './renewed-stop.tsx';

/** From a mail's link: what is asked, what changed, what it rests on, and the three ways to answer. */
export const DecisionPage = ({ id }: { readonly id: string }) => {
  const result = useQueryResult(DecisionToRead, { id });
  return (
    <Loaded result={result}>
      {({ managementDecision }) =>
        managementDecision === null ? <NotHere /> : <Opened decision={managementDecision} onReload={result.reload} />
      }
    </Loaded>
  );
};

const NotHere = () => {
  const t = useTexts(decisionTexts);
  return (
    <>
      <Heading title={t('notHere')} />
      <EmptyState title={t('notHereWhy')} action={<OtherOrganisations />}>
        {t('notHereDo')}
      </EmptyState>
    </>
  );
};

interface OpenedProps {
  readonly decision: Decision;
  readonly onReload: () => void;
}

/** What was read is what is signed: when another version arrives meanwhile, it is read first. */
const Opened = ({ decision, onReload }: OpenedProps) => {
  const [read, setRead] = useState(decision);
  const renewed = read.version !== decision.version;
  if (renewed)
    return (
      <RenewedStop
        read={read}
        decision={decision}
        onRead={() => {
          setRead(decision);
        }}
      />
    );
  return <ReadAndVote decision={decision} onReload={onReload} />;
};
