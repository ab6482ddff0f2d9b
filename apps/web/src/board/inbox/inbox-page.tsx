import type { ReactNode } from 'react';
import { LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Rows } from '../../design/facts.tsx';
import { Section } from '../../design/section.tsx';
import { TextLink } from '../../design/text-link.tsx';
import { BoardInbox, type DecisionSummaryParts } from '../../graphql/generated/board/board.ts';
import { Loaded } from '../../graphql/loaded.tsx';
import { useQueryResult } from '../../graphql/use-query-result.ts';
import { useTexts } from '../../language/use-texts.ts';
import { DecisionStatus } from '../../decisions/decision-status.tsx';
import { Heading } from '../frame.tsx';
import { hrefOf } from '../place.ts';
import { inboxTexts } from './inbox.texts.ts';
import styles from './inbox.module.css';

const c = classes(styles);

/** What waits, what runs, what was decided; empty, it says so and lets go. */
export const InboxPage = () => {
  const result = useQueryResult(BoardInbox, {});
  return (
    <Loaded result={result}>
      {({ waiting, recent }) => (
        <Inbox waiting={waiting.edges.map(({ node }) => node)} recent={recent.edges.map(({ node }) => node)} />
      )}
    </Loaded>
  );
};

interface InboxProps {
  readonly waiting: readonly DecisionSummaryParts[];
  readonly recent: readonly DecisionSummaryParts[];
}

const Inbox = ({ waiting, recent }: InboxProps) => {
  const t = useTexts(inboxTexts);
  const others = recent.filter(({ id }) => !waiting.some((each) => each.id === id));
  return (
    <>
      <Heading title={waiting.length === 0 ? t('nothing') : t('waiting', { n: waiting.length })}>
        <p>{t(waiting.length === 0 ? 'nothingBody' : 'waitingBody')}</p>
      </Heading>
      {waiting.map((decision) => (
        <WaitingCard key={decision.id} decision={decision} />
      ))}
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
