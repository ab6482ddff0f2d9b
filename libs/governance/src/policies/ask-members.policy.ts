import { epochMilliseconds, type Instant, type LocalDate, type Recorded } from '@varsel/event-sourcing';
import { policy, type PolicySituation, type Reaction } from '@varsel/event-store';
import { sends } from '@varsel/outbound';
import { copenhagenDate } from '@varsel/statute';
import { decisionPath } from '../answer.graphql.ts';
import type { MeasuresProposed, ProposalRenewed, ProposalWithdrawn } from '../decision/decision.events.ts';
import { membersOn } from '../management-body/terms.ts';
import { type DecisionRow, findDecision } from '../views/decision.view.ts';
import { findManagementBody } from '../views/management-body.view.ts';
import { findOrganisationName } from '../views/organisation.view.ts';
import { decisionMail, withdrawnMail } from './decision-mail.policy.ts';

/** A mail later than this helps nobody: the log is being read again, or the worker stood still for days. */
const WORTH_TELLING_DAYS = 3;

type Told = MeasuresProposed | ProposalRenewed | ProposalWithdrawn;

/** Tells each member in office that a decision waits, when it is put and put again, and those asked that it is taken back. */
export const askMembers = policy<Told>({
  name: 'ask-members',
  title: { da: 'Skriver til ledelsens medlemmer', en: 'Writes to the members of management' },
  permissions: [],
  on: { MeasuresProposed: ask, ProposalRenewed: ask, ProposalWithdrawn: tell },
});

async function ask(
  { event, stream, at }: Recorded<MeasuresProposed | ProposalRenewed>,
  situation: PolicySituation,
): Promise<readonly Reaction[]> {
  if (isOld(at, situation.now)) return [];
  const views = await situation.views();
  const { terms } = await findManagementBody(views);
  const organisation = await findOrganisationName(views);
  const again = event.type === 'ProposalRenewed' ? 'yes' : 'no';
  return membersOn(terms, copenhagenDate(at)).map(({ person }) =>
    sends({
      template: decisionMail,
      params: { organisation, proposer: event.proposer, again, voteBy: written(event.voteBy), link: '' },
      path: decisionPath(stream.id),
      to: { person },
      about: `decision-${stream.id}-${String(event.version)}-${person}`,
    }),
  );
}

/** To those the present version was put to, and whoever voted on it; what was voted stands in the history. */
async function tell(
  { event, stream, at, meta }: Recorded<ProposalWithdrawn>,
  situation: PolicySituation,
): Promise<readonly Reaction[]> {
  if (isOld(at, situation.now)) return [];
  const views = await situation.views();
  const decision = await findDecision(views, stream.id);
  if (decision === undefined) return [];
  const { terms } = await findManagementBody(views);
  const organisation = await findOrganisationName(views);
  // What was put before members were frozen went to those in office that day.
  const asked = decision.electorate?.members ?? membersOn(terms, copenhagenDate(decision.versions[0].openedAt));
  const voters = votersIn(decision);
  return [...new Set([...asked.map(({ person }) => person), ...voters])].map((person) =>
    sends({
      template: withdrawnMail,
      params: {
        ...{ organisation, by: meta.actorId, reason: event.reason, link: '' },
        voted: voters.includes(person) ? 'yes' : 'no',
      },
      path: decisionPath(stream.id),
      to: { person },
      about: `decision-${stream.id}-withdrawn-${person}`,
    }),
  );
}

function votersIn({ votes, versions: [present] }: DecisionRow): readonly string[] {
  return votes.flatMap(({ member, version }) => (version === present.version ? [member] : []));
}

function isOld(at: Instant, now: Instant): boolean {
  return epochMilliseconds(now) - epochMilliseconds(at) > WORTH_TELLING_DAYS * 86_400_000;
}

/** `29.11.2026`: understood in both languages. */
function written(day: LocalDate): string {
  return day.split('-').toReversed().join('.');
}
