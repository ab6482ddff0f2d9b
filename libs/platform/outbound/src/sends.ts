import type { Channel, Reaction } from '@varsel/event-store';
import type { Mail, MailQueue } from './mail-queue.ts';

const MAIL = 'mail';

type Params = Readonly<Record<string, string>>;

/** A mail as a policy's reaction: it leaves if, and only if, the policy has come past its event. */
export function sends<Given extends Params>(mail: Mail<Given>): Reaction {
  return { kind: 'effect', channel: MAIL, content: mail };
}

/** The ways out that policies have, over this queue. */
export function mailChannel(queue: MailQueue): ReadonlyMap<string, Channel> {
  return new Map<string, Channel>([
    [MAIL, (sql, tenant, content) => queue.enqueue(sql, tenant, content as unknown as Mail<Params>)],
  ]);
}
