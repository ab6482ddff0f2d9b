import { type MailTemplate, mailTemplate, oneLine } from '@varsel/outbound';

/** The way in for an invited person. The link's secret stands after the `#`: it reaches no server's log. */
export const invitationMail = mailTemplate<{
  readonly organisation: string;
  readonly link: string;
  readonly validUntil: string;
}>({
  name: 'invitation',
  da: ({ organisation, link, validUntil }) => ({
    subject: 'Du er inviteret til Varsel',
    text: `Hej

»${oneLine(organisation)}« har inviteret dig til Varsel, hvor organisationen holder styr på sine pligter efter NIS 2-loven.

Åbn linket for at tage imod invitationen:
${link}

Linket virker én gang og til og med den ${validUntil}. Det er personligt: send det ikke videre.
Kender du ikke organisationen, kan du se bort fra denne mail.
`,
  }),
  en: ({ organisation, link, validUntil }) => ({
    subject: 'You are invited to Varsel',
    text: `Hello

“${oneLine(organisation)}” has invited you to Varsel, where the organisation keeps track of its duties under the Danish NIS 2 Act.

Open the link to accept the invitation:
${link}

The link works once and until ${validUntil}. It is personal: do not forward it.
If you do not know the organisation, you can ignore this mail.
`,
  }),
});

/** Tells the person that an administrator has vouched for a new device: if it was not on their word, they must shout. */
export const secondFactorResetMail = mailTemplate<{
  readonly organisation: string;
  readonly address: string;
  readonly waits: string;
}>({
  name: 'second-factor-reset',
  da: ({ organisation, address, waits }) => ({
    subject: 'Ændring af dit login til Varsel',
    text: `Hej

En administrator i »${oneLine(organisation)}« har nulstillet din totrinsbekræftelse.
${waits === 'yes' ? 'Du bruger samme konto i flere organisationer. Nulstillingen virker først, når en administrator i hver af dem har gjort det samme.' : `Log ind med din adgangskode på ${address}, og tilknyt din app igen.`}

Har du ikke bedt om det, så ring straks til en administrator.
`,
  }),
  en: ({ organisation, address, waits }) => ({
    subject: 'Change to your Varsel sign-in',
    text: `Hello

An administrator of “${oneLine(organisation)}” has reset your second factor.
${waits === 'yes' ? 'You use the same account in several organisations. The reset takes effect when an administrator of each of them has done the same.' : `Sign in with your password at ${address} and connect your app again.`}

If you did not ask for this, call an administrator at once.
`,
  }),
});

function danishTime(at: string, locale: string): string {
  const look = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' } as const;
  return new Intl.DateTimeFormat(locale, look).format(new Date(at));
}

/** A recovery code opens the door without the device: the person hears of it. */
export const recoveryCodeUsedMail = mailTemplate<{ readonly at: string }>({
  name: 'recovery-code-used',
  da: ({ at }) => ({
    subject: 'Nyt login til Varsel',
    text: `Hej

Der er logget ind på din konto med en gendannelseskode (${danishTime(at, 'da-DK')}, dansk tid).
Var det ikke dig, så ring straks til en administrator.
`,
  }),
  en: ({ at }) => ({
    subject: 'New sign-in to Varsel',
    text: `Hello

Somebody signed in to your account with a recovery code (${danishTime(at, 'en-GB')}, Danish time).
If it was not you, call an administrator at once.
`,
  }),
});

export const identityMails: readonly MailTemplate[] = [invitationMail, secondFactorResetMail, recoveryCodeUsedMail];
