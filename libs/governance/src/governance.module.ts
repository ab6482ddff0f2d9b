import { type ContextDefinition, provide } from '@varsel/event-store';
import { managementMembers } from '@varsel/published-events';
import { roles } from '@varsel/tenancy';
import { Module } from '@nestjs/common';
import { boardStanding } from './decision/board-standing.ts';
import { decision } from './decision/decision.ts';
import { ProposalsResolver } from './decision/proposals.graphql.ts';
import { VotesResolver } from './decision/votes.graphql.ts';
import { ManagementBodyResolver } from './management-body/management-body.graphql.ts';
import { managementBody } from './management-body/management-body.ts';
import { askMembers } from './policies/ask-members.policy.ts';
import { closeVote } from './policies/close-vote.policy.ts';
import { decisionMail, withdrawnMail } from './policies/decision-mail.policy.ts';
import { TrainingResolver } from './training/training.graphql.ts';
import { training } from './training/training.ts';
import { decisionManifest } from './views/decision-manifest.view.ts';
import { DecisionListResolver } from './views/decision-summary.graphql.ts';
import { DecisionDetailResolver } from './views/decision.graphql.ts';
import { decisionView } from './views/decision.view.ts';
import { ManagementBodyViewResolver } from './views/management-body.graphql.ts';
import { findManagementMembers, managementBodyView } from './views/management-body.view.ts';
import { managementHold } from './views/person-hold.view.ts';
import { organisationView } from './views/organisation.view.ts';
import { ProposalPreviewResolver } from './views/proposal-preview.graphql.ts';
import { findBoardStanding } from './views/board-standing.view.ts';
import { TrainingViewResolver } from './views/training.graphql.ts';
import { trainingView } from './views/training.view.ts';
import { votersView } from './views/voters.view.ts';

const context: ContextDefinition = {
  name: 'governance',
  title: { da: 'Ledelse', en: 'Management' },
  aggregates: [managementBody, decision, training],
  views: [managementBodyView, decisionView, decisionManifest, trainingView, votersView, organisationView],
  facts: [provide(boardStanding, findBoardStanding), provide(managementMembers, findManagementMembers)],
  policies: [askMembers],
  timers: [closeVote],
  people: { columns: [], forgets: [], holds: managementHold },
  mails: [decisionMail, withdrawnMail],
  permissions: {
    'decision:read': roles,
    'decision:propose': ['administrator', 'security-lead'],
    'decision:vote': ['board-member'],
    'management:manage': ['administrator'],
    'training:record': ['administrator', 'security-lead', 'board-member'],
  },
};

/** Approval, oversight and training of the management body: § 7. */
@Module({
  providers: [
    ManagementBodyResolver,
    ManagementBodyViewResolver,
    ProposalsResolver,
    VotesResolver,
    DecisionListResolver,
    DecisionDetailResolver,
    ProposalPreviewResolver,
    TrainingResolver,
    TrainingViewResolver,
  ],
})
export class GovernanceModule {
  static readonly context: ContextDefinition = context;
}
