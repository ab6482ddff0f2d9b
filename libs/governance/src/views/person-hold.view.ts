import { type Instant, type LocalDate, localDate, reject, type Rejection } from '@varsel/event-sourcing';
import { copenhagenDate, formatDay, statute } from '@varsel/statute';
import type { TenantSession } from '@varsel/tenancy';
import { findOpenDecision } from './decision.view.ts';
import { findManagementBody } from './management-body.view.ts';

/** Our reading, for the act names no period: five years after a member has left, who approved the measures can be told. */
const KEPT_YEARS = 5;

/** What of § 7 stands against erasing a person: a vote that runs, a seat, and the years after it. */
export async function managementHold(
  session: TenantSession,
  person: string,
  now: Instant,
): Promise<Rejection | undefined> {
  if (await isAsked(session, person)) return voteRuns();
  const ends = (await findManagementBody(session)).terms.filter((term) => term.person === person).map(({ to }) => to);
  return seatHold(ends, copenhagenDate(now));
}

async function isAsked(session: TenantSession, person: string): Promise<boolean> {
  const open = await findOpenDecision(session);
  const asked = open?.electorate?.members.some((member) => member.person === person) === true;
  return asked || open?.votes.some(({ member }) => member === person) === true;
}

function seatHold(ends: readonly (LocalDate | null)[], today: LocalDate): Rejection | undefined {
  if (ends.some((to) => to === null || to >= today)) return holdsSeat();
  const last = ends
    .filter((to) => to !== null)
    .sort()
    .at(-1);
  const until = last === undefined ? today : yearsAfter(last, KEPT_YEARS);
  return until > today ? keptUntil(until) : undefined;
}

function yearsAfter(day: LocalDate, years: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number);
  // 29 February becomes 1 March where there is none.
  return localDate(new Date(Date.UTC((year ?? 0) + years, (month ?? 1) - 1, date)).toISOString().slice(0, 10));
}

function voteRuns(): Rejection {
  return reject(
    'HOLDS_OPEN_VOTE',
    statute.management,
    {
      da: 'Personen indgår i en afstemning, der er i gang. Resultatet skal kunne regnes efter. Vent, til afstemningen er afsluttet, eller træk forslaget tilbage.',
      en: 'The person is part of a vote that is running. Its result must be countable. Wait until the vote is closed, or withdraw the proposal.',
    },
    'person',
  );
}

function holdsSeat(): Rejection {
  return reject(
    'HOLDS_SEAT',
    statute.management,
    {
      da: 'Personen sidder i ledelsesorganet, som godkender foranstaltningerne. Registrér først under Ledelse, hvornår personen trådte ud.',
      en: 'The person holds a seat in the management body, which approves the measures. Record under Management first when the person left.',
    },
    'person',
  );
}

function keptUntil(until: LocalDate): Rejection {
  return reject(
    'KEPT_AFTER_SEAT',
    statute.management,
    {
      da: `Personen har siddet i ledelsesorganet. Hvem der godkendte foranstaltningerne, skal kunne vises i fem år efter udtræden (vores skøn; GDPR art. 17, stk. 3, litra b). Slet personen tidligst ${formatDay(until, 'da')}. Fjern adgangen nu, hvis den ikke er fjernet.`,
      en: `The person held a seat in the management body. Who approved the measures must be shown for five years after leaving (our reading; GDPR art. 17(3)(b)). Erase the person on ${formatDay(until, 'en')} at the earliest. Remove their access now if it is not removed.`,
    },
    'person',
  );
}
