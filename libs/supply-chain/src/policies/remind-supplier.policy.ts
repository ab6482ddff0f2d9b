import { epochMilliseconds, type Instant, instantOf, type LocalDate } from '@varsel/event-sourcing';
import { does, timer } from '@varsel/event-store';
import { sends } from '@varsel/outbound';
import { copenhagenDate, endOfCopenhagenDay, isWorkingDay } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { RemindRespondent, remindRespondent } from '../assessment/remind-respondent.ts';
import type { ReminderOccasion } from '../assessment/assessment.events.ts';
import { roundParams } from '../door/round-letter.ts';
import { reminderMail } from '../door/supplier-mails.desk.ts';
import type { Contact } from '../supplier/supplier.contents.ts';
import { type AssessmentDetailRow, findAwaited } from '../views/assessment-detail.view.ts';
import { findOrganisationName } from '../views/organisation-name.view.ts';
import { findSupplierDetail } from '../views/supplier-detail.view.ts';

const DAY = 86_400_000;
/** Three days before the date, and five days after a clarification was asked. */
const daysBefore = 3;
const daysOfWaiting = 5;

/** A round in which somebody waits, and whom to remind. */
export interface AwaitedRound {
  readonly row: Pick<AssessmentDetailRow, 'key' | 'status' | 'dueOn' | 'reference' | 'clarifications'>;
  readonly contact: Contact;
  readonly organisation: string;
}

/** Reminds a supplier of a date that comes near or has passed, and of a clarification; on working days from 8 to 18. */
export const remindSupplier = timer<AwaitedRound>({
  name: 'remind-supplier',
  title: { da: 'Minder leverandøren om spørgeskemaet', en: 'Reminds the supplier of the questionnaire' },
  permissions: ['supplier:remind'],
  rows: awaitedRounds,
  due: (round, now) => {
    if (isQuiet(now)) return undefined;
    const reminder = reminderOf(round, now);
    if (reminder === undefined) return undefined;
    const { row, contact } = round;
    const { occasion, at } = reminder;
    const params = { ...roundParams({ ...round, ...row }), name: contact.name, occasion };
    return {
      key: `${row.key} ${occasion}`,
      at,
      reactions: [
        does(remindRespondent, new RemindRespondent({ assessmentId: row.key, occasion })),
        sends({ template: reminderMail, params, language: contact.language, to: { address: contact.email } }),
      ],
    };
  },
});

interface Reminder {
  readonly occasion: ReminderOccasion;
  /** Since when it is due: one reminder for each such moment. */
  readonly at: Instant;
}

function reminderOf({ row }: AwaitedRound, now: Instant): Reminder | undefined {
  const today = copenhagenDate(now);
  if (row.status === 'submitted') return clarificationDue(row.clarifications, now);
  if (row.dueOn < today) return { occasion: 'overdue', at: endOfCopenhagenDay(row.dueOn) };
  const from = daysLater(row.dueOn, -daysBefore);
  return from <= today ? { occasion: 'soon-due', at: startOf(from) } : undefined;
}

function clarificationDue(clarifications: AwaitedRound['row']['clarifications'], now: Instant): Reminder | undefined {
  const [oldest] = clarifications
    .filter(({ answer }) => answer === null)
    .map(({ askedAt }) => epochMilliseconds(askedAt) + daysOfWaiting * DAY)
    .toSorted((a, b) => a - b);
  if (oldest === undefined || instantOf(oldest) > now) return undefined;
  return { occasion: 'clarification', at: instantOf(oldest) };
}

/** Outside 8 to 18 in Danish time, on weekends and on Danish holidays nobody is written to. */
export function isQuiet(now: Instant): boolean {
  if (!isWorkingDay(copenhagenDate(now))) return true;
  const format = { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Copenhagen' } as const;
  const hour = Number(new Intl.DateTimeFormat('en-GB', format).format(new Date(now)));
  return hour < 8 || hour >= 18;
}

async function awaitedRounds(session: TenantSession, now: Instant): Promise<readonly AwaitedRound[]> {
  const rows = await findAwaited(session, daysLater(copenhagenDate(now), daysBefore));
  const organisation = rows.length === 0 ? undefined : await findOrganisationName(session);
  const rounds: AwaitedRound[] = [];
  for (const row of rows) {
    const contact = await contactOf(session, row);
    if (contact !== undefined) rounds.push({ row, contact, organisation: organisation ?? '' });
  }
  return rounds;
}

async function contactOf(
  session: TenantSession,
  { supplier, state }: AssessmentDetailRow,
): Promise<Contact | undefined> {
  const detail = await findSupplierDetail(session, supplier);
  if (detail?.state.status !== 'registered' || state.status === 'absent') return undefined;
  return detail.state.contacts.find(({ id }) => id === state.contact);
}

function daysLater(day: LocalDate, days: number): LocalDate {
  return copenhagenDate(instantOf(Date.parse(`${day}T12:00:00Z`) + days * DAY));
}

/** The first moment of a day in Danish time. */
function startOf(day: LocalDate): Instant {
  return endOfCopenhagenDay(daysLater(day, -1));
}
