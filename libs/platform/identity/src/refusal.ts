import type { Bilingual, Rejection } from '@varsel/event-sourcing';

/** A refusal of a sign-in route: the status, and what the person reads. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Bilingual;
  readonly field: string | undefined;

  constructor(status: number, code: string, text: Bilingual, field?: string) {
    super(text.en);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.text = text;
    this.field = field;
  }

  static of({ code, message, field }: Rejection): Refusal {
    return new Refusal(409, code, message, field);
  }
}

export function notSignedIn(): Refusal {
  return new Refusal(401, 'NOT_SIGNED_IN', {
    da: 'Du er ikke logget ind, eller du har været væk for længe. Log ind igen; det, du skrev, er gemt som kladde.',
    en: 'You are not signed in, or were away for too long. Sign in again; what you wrote is kept as a draft.',
  });
}

export function wrongCredentials(): Refusal {
  return new Refusal(401, 'WRONG_CREDENTIALS', {
    da: 'E-mailadresse og adgangskode passer ikke sammen. Kontrollér begge, og prøv igen.',
    en: 'E-mail address and password do not match. Check both and try again.',
  });
}

export function wrongCode(): Refusal {
  return new Refusal(
    401,
    'WRONG_CODE',
    {
      da: 'Koden passer ikke eller er brugt. Vent på den næste kode i din app, og prøv igen.',
      en: 'The code does not match or has been used. Wait for the next code in your app and try again.',
    },
    'code',
  );
}

export function tooManyGuesses(): Refusal {
  return new Refusal(429, 'TOO_MANY_ATTEMPTS', {
    da: 'Der er forsøgt for mange gange. Vent 15 minutter, og prøv igen.',
    en: 'There were too many attempts. Wait 15 minutes and try again.',
  });
}

export function linkUnknown(): Refusal {
  return new Refusal(
    404,
    'INVITATION_UNKNOWN',
    {
      da: 'Linket virker ikke: det er udløbet, brugt, trukket tilbage eller erstattet af et nyere. Bed en administrator om at sende invitationen igen.',
      en: 'The link does not work: it has expired, was used, was withdrawn or replaced by a newer one. Ask an administrator to send the invitation again.',
    },
    'token',
  );
}
