import { type CommandContext, isRejection } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import { type SignedIn, visitorAt } from './accounts.ts';
import type { IdentityApp } from './identity-app.ts';

/** What a person who is signed in and just gave a code does in the organisation, short of GraphQL. */
export function stepsIn(app: () => IdentityApp) {
  const contextOf = async ({ cookie }: SignedIn): Promise<CommandContext> => {
    const { sessions, principals } = app().services;
    const principal = await sessions.authenticate({ cookie });
    if (principal === undefined) throw new Error('Nobody is signed in');
    const actor = await principals.actorOf(principal);
    const receivedAt = app().clock.now();
    const secondFactor = { at: receivedAt, boundTo: null };
    return { tenant: principal.tenant, actor, commandId: crypto.randomUUID(), receivedAt, secondFactor };
  };
  return {
    contextOf,
    /** Invites and gives the invitation's id. */
    invite: async (by: SignedIn, email: string, roles: readonly Role[] = ['auditor']): Promise<string> => {
      const context = await contextOf(by);
      const outcome = await app().services.office.invite(roles, { email, language: 'da' }, context);
      if (isRejection(outcome)) throw new Error(outcome.code);
      return context.commandId;
    },
    /** The secret of the newest invitation that arrived at an address. */
    linkTo: async (email: string): Promise<string> => {
      await app().sendMail();
      const mail = app().mailbox.mails.find(({ to }) => to === email);
      return /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    },
    /** The roles as the session tells them; undefined when the session is over. */
    roleOf: async ({ cookie }: SignedIn): Promise<unknown> => {
      const { body } = (await visitorAt(app()).bring(cookie).get('/api/session')) as { body: { roles?: unknown } };
      return body.roles;
    },
  };
}
