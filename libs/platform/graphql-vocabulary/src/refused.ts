import { reject, type Rejection } from '@varsel/event-sourcing';
import { GraphQLError } from 'graphql';

/** An expected refusal of a query or a field, told to the caller as it stands. Mutations answer with `Rejection` instead. */
export class Refused extends GraphQLError {
  readonly rejection: Rejection;
  /** When to come again, where a route knows. */
  readonly retryAfterSeconds: number | undefined;

  constructor(rejection: Rejection, again?: { readonly retryAfterSeconds: number }) {
    super(rejection.message.en, {
      extensions: { code: rejection.code, text: rejection.message, provision: rejection.basis?.provision ?? null },
    });
    this.rejection = rejection;
    this.retryAfterSeconds = again?.retryAfterSeconds;
  }
}

export const notSignedIn = reject('NOT_SIGNED_IN', undefined, {
  da: 'Du er ikke logget ind. Log ind, og prøv igen.',
  en: 'You are not signed in. Sign in and try again.',
});

export const tokenRefused = reject('TOKEN_REFUSED', undefined, {
  da: 'Adgangsnøglen findes ikke, er udløbet eller tilbagekaldt. Bed en administrator om en ny.',
  en: 'The service token does not exist, has expired or was revoked. Ask an administrator for a new one.',
});

export const permissionMissing = reject('PERMISSION_MISSING', undefined, {
  da: 'Dine roller giver ikke adgang til dette. Bed en administrator i din organisation om den rolle, det kræver.',
  en: 'Your roles do not allow this. Ask an administrator of your organisation for the role it takes.',
});

export const notFound = reject('NOT_FOUND', undefined, {
  da: 'Det findes ikke, eller du har ikke adgang til det. Gå tilbage til oversigten, og vælg igen.',
  en: 'It does not exist, or you have no access to it. Go back to the list and choose again.',
});
