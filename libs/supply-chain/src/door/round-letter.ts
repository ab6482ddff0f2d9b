import type { LocalDate } from '@varsel/event-sourcing';

/** What every mail about a round says. */
export function roundParams(round: {
  readonly organisation: string;
  readonly reference: string;
  readonly dueOn: LocalDate;
}) {
  return {
    organisation: round.organisation,
    reference: round.reference,
    dueOn: dayIn('da-DK', round.dueOn),
    dueOnEn: dayIn('en-GB', round.dueOn),
  };
}

function dayIn(locale: string, day: LocalDate): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** `j•••@nordtal.example`: enough to know one's own mailbox by. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
