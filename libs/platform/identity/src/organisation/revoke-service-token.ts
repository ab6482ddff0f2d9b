import { act, command, nothing, own, reject } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class RevokeServiceToken extends command<{ readonly token: string }>() {}

/** Ends a service token at once. */
export const revokeServiceToken = act<RevokeServiceToken, Organisation, OrganisationEvent>({
  command: RevokeServiceToken,
  requires: 'token:manage',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ token }, state) => {
    const known = own(state.tokens, token);
    if (known === undefined) {
      return reject(
        'TOKEN_UNKNOWN',
        accessControl,
        {
          da: 'Adgangsnøglen findes ikke. Opdatér siden, og vælg en fra listen.',
          en: 'There is no such token. Reload the page and choose one from the list.',
        },
        'token',
      );
    }
    return known.revoked ? nothing() : [{ type: 'ServiceTokenRevoked', token }];
  },
});
