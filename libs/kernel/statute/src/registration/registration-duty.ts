import type { Bilingual, LocalDate } from '@varsel/event-sourcing';
import { DAY, monthsLater } from '../copenhagen-time.ts';
import type { WallClock } from '../copenhagen-time.ts';
import { RULE_VERSION, statute } from '../statute.ts';
import type { StatuteEntry } from '../statute.ts';

export type RegistrationProvision = '9' | '10';
export type RegistrationTrigger = 'covered' | 'changed';

export interface RegistrationQuestion {
  readonly provision: RegistrationProvision;
  readonly trigger: RegistrationTrigger;
  /** The day the entity became covered, or the day of the change: never the day it was entered. */
  readonly on: LocalDate;
}

export interface RegistrationDuty {
  /** Last day to register, until 24:00. A missed day does not end the duty. */
  readonly dueOn: LocalDate;
  readonly basis: StatuteEntry;
  readonly derivation: RegistrationDerivation;
}

export interface RegistrationDerivation {
  readonly ruleVersion: string;
  readonly provision: string;
  readonly steps: readonly {
    readonly id: 'rule' | 'start' | 'sum' | 'adjustment' | 'note' | 'result';
    readonly text: Bilingual;
    readonly day?: LocalDate;
  }[];
  readonly unmovedBy: readonly Bilingual[];
}

const IN_FORCE = '2025-07-01';
const TRANSITION_ENDS = '2025-10-01' as LocalDate;

/** When the entity must have registered, or told of a change: calendar days, no weekend shift. */
export function registrationDuty(question: RegistrationQuestion): RegistrationDuty {
  const basis = basisOf(question);
  const reckoned = reckon(question, basis);
  return {
    dueOn: reckoned.dueOn,
    basis,
    derivation: {
      ruleVersion: RULE_VERSION,
      provision: basis.provision,
      steps: [
        { id: 'rule', text: basis.obligation },
        { id: 'start', text: START[question.trigger], day: question.on },
        ...reckoned.texts,
        ...transitionNote(question),
        { id: 'result', text: { da: 'Senest kl. 24.00 den dag', en: 'By 24:00 on that day' }, day: reckoned.dueOn },
      ],
      unmovedBy: [WEEKENDS, ENTERED_LATE],
    },
  };
}

function basisOf({ provision, trigger, on }: RegistrationQuestion): StatuteEntry {
  if (trigger === 'covered') {
    if (on <= IN_FORCE) return statute.registrationTransition;
    return provision === '9' ? statute.registrationSection9Deadline : statute.registrationSection10Deadline;
  }
  return provision === '9' ? statute.registrationSection9Changes : statute.registrationSection10Changes;
}

interface Reckoned {
  readonly dueOn: LocalDate;
  readonly texts: RegistrationDerivation['steps'];
}

function reckon({ provision, on }: RegistrationQuestion, basis: StatuteEntry): Reckoned {
  if (basis === statute.registrationTransition) return { dueOn: TRANSITION_ENDS, texts: [] };
  const start = Date.parse(`${on}T00:00:00.000Z`) as WallClock;
  if (provision === '10') {
    return {
      dueOn: dayOf(start + 14 * DAY),
      texts: [{ id: 'sum', text: { da: 'Start + 14 dage', en: 'Start + 14 days' } }],
    };
  }
  const { wall, clamped } = monthsLater(start, 3);
  const sum = {
    id: 'sum' as const,
    text: { da: 'Start + 3 kalendermåneder: samme dato', en: 'Start + 3 calendar months: same day number' },
  };
  return { dueOn: dayOf(wall), texts: clamped ? [sum, { id: 'adjustment', text: CLAMPED }] : [sum] };
}

function dayOf(wall: number): LocalDate {
  return new Date(wall).toISOString().slice(0, 10) as LocalDate;
}

function transitionNote({ trigger, on }: RegistrationQuestion): RegistrationDerivation['steps'] {
  const inWindow = trigger === 'covered' && on > IN_FORCE && on <= TRANSITION_ENDS;
  return inWindow ? [{ id: 'note', text: TRANSITION_WINDOW }] : [];
}

const START: Readonly<Record<RegistrationTrigger, Bilingual>> = {
  covered: { da: 'Enheden blev omfattet', en: 'The entity became covered' },
  changed: { da: 'Oplysningen blev ændret', en: 'The registered datum changed' },
};
const CLAMPED: Bilingual = {
  da: 'Datoen findes ikke i den måned; den sidste dag i måneden bruges.',
  en: 'That day number does not exist in the month; its last day is used.',
};
const TRANSITION_WINDOW: Bilingual = {
  da: 'Blev omfattet mellem 2. juli og 1. oktober 2025: § 33, stk. 3, kan også læses som 1. oktober 2025. Her bruges enhedens egen frist.',
  en: 'Became covered between 2 July and 1 October 2025: § 33(3) can also be read as 1 October 2025. The entity’s own period is used here.',
};
const WEEKENDS: Bilingual = {
  da: 'Weekender og helligdage flytter ikke fristen.',
  en: 'Weekends and holidays do not move the deadline.',
};
const ENTERED_LATE: Bilingual = {
  da: 'Hvornår det blev skrevet ind, flytter ikke fristen.',
  en: 'When it was entered does not move the deadline.',
};
