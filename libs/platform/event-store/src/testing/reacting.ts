import { type DomainEvent, type Instant, instant, type Recorded } from '@varsel/event-sourcing';
import { type TenantSession, tenantId } from '@varsel/tenancy';
import type { Policy, PolicySituation, Reaction } from '../policy/policy.ts';

interface Circumstances {
  readonly now?: Instant;
  readonly at?: Instant;
  /** The stream the event stands in. */
  readonly id?: string;
  /** What the policy reads; a policy that reads without it fails. */
  readonly session?: TenantSession;
}

const MORNING = instant('2026-11-22T08:00:00Z');
const TENANT = tenantId('0190f1a0-0000-7000-8000-000000000001');

/** What a policy wants done after one event: `await reactionsTo(openTaskFromLesson, { type: 'LessonAgreed', … })`. */
export async function reactionsTo<Event extends DomainEvent>(
  { on }: Policy<Event>,
  event: Event,
  { now = MORNING, at = MORNING, id = 'id-1', session }: Circumstances = {},
): Promise<readonly Reaction[]> {
  const react = (on as Policy['on'])[event.type];
  if (react === undefined) return [];
  const situation: PolicySituation = {
    now,
    tenant: TENANT,
    views: () => (session === undefined ? Promise.reject(new Error('No views were given')) : Promise.resolve(session)),
  };
  return react(recordedAs(event, at, id), situation);
}

function recordedAs(event: DomainEvent, at: Instant, id: string): Recorded {
  const meta = { commandId: 'c', act: 'Test', actorKind: 'person', actorId: 'person-1', digest: '', shape: 1 } as const;
  const stream = { category: 'test', id };
  return { event, id: '0190f1a0-0000-8000-8000-0000000000e1', tenant: TENANT, seq: 1, stream, version: 1, at, meta };
}
