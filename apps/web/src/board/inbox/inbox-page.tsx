import { lazy, type ReactNode, Suspense } from 'react';
import { LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Rows } from '../../design/facts.tsx';
import { Section } from '../../design/section.tsx';
import { TextLink } from '../../design/text-link.tsx';
import { BoardInbox, type DecisionSummaryParts, type WaitingRiskParts } from '../../graphql/generated/board/board.ts';
import { Loaded } from '../../graphql/loaded.tsx';
import { useQueryResult } from '../../graphql/use-query-result.ts';
import { useTexts } from '../../language/use-texts.ts';
import { DecisionStatus } from '../../decisions/decision-status.tsx';
import { useSession } from '../../session/session-provider.tsx';
import { Heading } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { inboxTexts } from './inbox.texts.ts';
import styles from './inbox.module.css';

const c = classes(styles);

const WaitingRisks = lazy(async () => ({ default: (await import('../../decisions/waiting-risks.tsx')).WaitingRisks }));

/** What waits, what runs, what was decided; empty, it says so and lets go. */
export const InboxPage = () => {
  const result = useQueryResult(BoardInbox, {});
  return (
    <Loaded result={result}>
      {({ waiting, recent, risks }) => (
        <Inbox waiting={nodesOf(waiting)} recent={nodesOf(recent)} risks={nodesOf(risks)} />
      )}
    </Loaded>
  );
};

const nodesOf = <Node,>({ edges }: { readonly edges: readonly { readonly node: Node }[] }): readonly Node[] =>
  edges.map(({ node }) => node);

interface InboxProps {
  readonly waiting: readonly DecisionSummaryParts[];
  readonly recent: readonly DecisionSummaryParts[];
  /** High and critical ones, put to the management body to accept. */
  readonly risks: readonly WaitingRiskParts[];
}

const Inbox = ({ waiting, recent, risks }: InboxProps) => {
  const t = useTexts(inboxTexts);
  const others = recent.filter(({ id }) => !waiting.some((each) => each.id === id));
  return (
    <>
      <Top decisions={waiting.length} risks={risks.length} />
      {waiting.map((decision) => (
        <WaitingCard key={decision.id} decision={decision} />
      ))}
      {risks.length > 0 && (
        <Suspense fallback={null}>
          <WaitingRisks risks={risks} />
        </Suspense>
      )}
      <List title={t('others')} decisions={others} />
      {recent.length === 0 && <WhatToExpect />}
      <p className={c('more')}>
        <TextLink alone href="/management/training">
          {t('training')}
        </TextLink>
      </p>
    </>
  );
};

interface TopProps {
  readonly decisions: number;
  readonly risks: number;
}

/** A decision waits for this member; a risk for any of them. */
const Top = ({ decisions, risks }: TopProps) => {
  const t = useTexts(inboxTexts);
  const { may } = useSession();
  const theirs = may('risk:accept-high') ? risks : 0;
  if (decisions === 0 && theirs > 0)
    return (
      <Heading title={t('risksWait', { n: theirs })}>
        <p>{t('risksWaitBody')}</p>
      </Heading>
    );
  return (
    <Heading title={decisions === 0 ? t('nothing') : t('waiting', { n: decisions })}>
      <p>{t(decisions === 0 ? 'nothingBody' : 'waitingBody')}</p>
    </Heading>
  );
};

const WaitingCard = ({ decision }: { readonly decision: DecisionSummaryParts }) => {
  const t = useTexts(inboxTexts);
  const { id, title, reference, openQuestions } = decision;
  return (
    <section className={c('card')} aria-label={title}>
      <p className={c('soft')}>{reference}</p>
      <h2>{title}</h2>
      <DecisionStatus decision={decision} />
      {openQuestions > 0 && <p className={c('soft')}>{t('openQuestions', { n: openQuestions })}</p>}
      <LinkButton look="primary" wide href={hrefOf({ page: 'decision', id })}>
        {t('read')}
      </LinkButton>
    </section>
  );
};

interface ListProps {
  readonly title: ReactNode;
  readonly decisions: readonly DecisionSummaryParts[];
}

const List = ({ title, decisions }: ListProps) => {
  const t = useTexts(inboxTexts);
  if (decisions.length === 0) return null;
  return (
    <Section title={title}>
      <Rows>
        {decisions.map((decision) => (
          <li key={decision.id} className={c('row')}>
            <TextLink alone href={hrefOf({ page: 'decision', id: decision.id })}>
              {decision.title}
            </TextLink>
            <DecisionStatus decision={decision} />
            <span className={c('soft')}>
              {decision.reference} · {decision.myVote === null ? t('notVoted') : t(decision.myVote)}
            </span>
          </li>
        ))}
      </Rows>
    </Section>
  );
};

const WhatToExpect = () => {
  const t = useTexts(inboxTexts);
  return (
    <Section title={t('expect')}>
      <Rows>
        <li>{t('expect1')}</li>
        <li>{t('expect2')}</li>
        <li>{t('expect3')}</li>
      </Rows>
    </Section>
  );
};
