import { epochMilliseconds, type Instant, type LocalDate, type Recorded } from '@varsel/event-sourcing';
import { policy, type PolicySituation, type Reaction } from '@varsel/event-store';
import { sends } from '@varsel/outbound';
import { copenhagenDate } from '@varsel/statute';
import { decisionPath } from '../answer.graphql.ts';
import type { MeasuresProposed, ProposalRenewed } from '../decision/decision.events.ts';
import { membersOn } from '../management-body/terms.ts';
import { findManagementBody } from '../views/management-body.view.ts';
import { decisionMail } from './decision-mail.policy.ts';

/** A mail later than this helps nobody: the log is being read again, or the worker stood still for days. */
const WORTH_TELLING_DAYS = 3;

/** Tells each member in office that a decision waits, when it is put and when it is put again. */
export const askMembers = policy<MeasuresProposed | ProposalRenewed>({
  name: 'ask-members',
  title: { da: 'Skriver til ledelsens medlemmer', en: 'Writes to the members of management' },
  permissions: [],
  on: { MeasuresProposed: ask, ProposalRenewed: ask },
});

async function ask(
  { event, stream, at }: Recorded<MeasuresProposed | ProposalRenewed>,
  situation: PolicySituation,
): Promise<readonly Reaction[]> {
  if (isOld(at, situation.now)) return [];
  const { terms } = await findManagementBody(await situation.views());
  return membersOn(terms, copenhagenDate(at)).map(({ person }) =>
    sends({
      template: decisionMail,
      params: { voteBy: written(event.voteBy), link: '' },
      path: decisionPath(stream.id),
      to: { person },
      about: `decision-${stream.id}-${String(event.version)}-${person}`,
    }),
  );
}

function isOld(at: Instant, now: Instant): boolean {
  return epochMilliseconds(now) - epochMilliseconds(at) > WORTH_TELLING_DAYS * 86_400_000;
}

/** `29.11.2026`: understood in both languages. */
function written(day: LocalDate): string {
  return day.split('-').toReversed().join('.');
}
