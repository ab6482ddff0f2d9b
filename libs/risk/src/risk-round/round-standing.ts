import type { Bilingual, Instant, LocalDate } from '@varsel/event-sourcing';
import { copenhagenDate, formatDay } from '@varsel/statute';
import { plusMonths } from '../days.ts';
import { isHigher, needsBoard, type RiskLevel } from '../risk/scoring.ts';

/** A round holds for a year: at least yearly is the rule of 2.1.4 of the annex, and our reading for everyone. */
const VALID_MONTHS = 12;

export type RoundStatus = 'current' | 'missing' | 'stale';
export type GapCode =
  | 'NO_SERVICE'
  | 'NO_ROUND'
  | 'ROUND_EXPIRED'
  | 'SERVICE_NOT_COVERED'
  | 'SERVICE_WITHOUT_RISK'
  | 'RISK_NOT_ASSESSED'
  | 'RISK_ROSE';

export interface RoundGap {
  readonly code: GapCode;
  readonly text: Bilingual;
}

export interface RoundFacts {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** Open risks. */
  readonly risks: readonly {
    readonly reference: string;
    readonly service: string;
    /** Levels over time, oldest first; empty until it is assessed. */
    readonly levels: readonly { readonly level: RiskLevel; readonly seq: number }[];
  }[];
  /** The last that was concluded. */
  readonly round:
    { readonly concludedAt: Instant; readonly concludedSeq: number; readonly services: readonly string[] } | undefined;
}

export interface RoundStanding {
  readonly status: RoundStatus;
  readonly text: Bilingual;
  readonly concludedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly missing: readonly RoundGap[];
  /** Ids of active services the round does not stand for. */
  readonly uncovered: readonly string[];
}

/**
 * Whether the risks were gone through lately enough to ask the board for approval, and what is needed if not.
 * Without `today` the day is left out of it: what follows from the log alone.
 */
export function roundStanding(facts: RoundFacts, today?: LocalDate): RoundStanding {
  const concludedOn = facts.round === undefined ? null : copenhagenDate(facts.round.concludedAt);
  const validUntil = concludedOn && plusMonths(concludedOn, VALID_MONTHS);
  const missing = [...roundGaps(facts, validUntil, today), ...serviceGaps(facts), ...riskGaps(facts)];
  const status = statusOf(facts, missing);
  return { status, text: textOf(status, validUntil), concludedOn, validUntil, missing, uncovered: uncovered(facts) };
}

function statusOf({ round }: RoundFacts, missing: readonly RoundGap[]): RoundStatus {
  if (round === undefined) return 'missing';
  return missing.length > 0 ? 'stale' : 'current';
}

function roundGaps(
  { services, round }: RoundFacts,
  validUntil: LocalDate | null,
  today: LocalDate | undefined,
): readonly RoundGap[] {
  return [
    ...(services.length === 0 ? [NO_SERVICE] : []),
    ...(round === undefined ? [NO_ROUND] : []),
    ...(validUntil !== null && today !== undefined && today > validUntil ? [roundExpired(validUntil)] : []),
  ];
}

function uncovered({ services, round }: RoundFacts): readonly string[] {
  return services.map(({ id }) => id).filter((id) => round?.services.includes(id) !== true);
}

function serviceGaps({ services, risks, round }: RoundFacts): readonly RoundGap[] {
  return services.flatMap(({ id, name }) => {
    if (!risks.some((risk) => risk.service === id)) return [serviceWithoutRisk(name)];
    return round === undefined || round.services.includes(id) ? [] : [serviceNotCovered(name)];
  });
}

function riskGaps({ services, risks, round }: RoundFacts): readonly RoundGap[] {
  const active = risks.filter((risk) => services.some(({ id }) => id === risk.service));
  return active.flatMap(({ reference, levels }) => {
    const now = levels.at(-1)?.level;
    if (now === undefined) return [riskNotAssessed(reference)];
    return round !== undefined && roseSince(levels, round.concludedSeq) ? [riskRose(reference)] : [];
  });
}

/** High or critical now, and lower or not assessed when the round was concluded. */
function roseSince(levels: RoundFacts['risks'][number]['levels'], concludedSeq: number): boolean {
  const now = levels.at(-1)?.level;
  const then = levels.findLast(({ seq }) => seq <= concludedSeq)?.level;
  return now !== undefined && needsBoard(now) && (then === undefined || isHigher(now, then));
}

const NO_SERVICE: RoundGap = {
  code: 'NO_SERVICE',
  text: {
    da: 'Der er ikke registreret nogen tjeneste endnu. Begynd med de tjenester, som gør jer omfattet.',
    en: 'No service is registered yet. Begin with the services that make you covered.',
  },
};
const NO_ROUND: RoundGap = {
  code: 'NO_ROUND',
  text: {
    da: 'Risiciene er ikke gået igennem i en runde endnu. Åbn en risikorunde, og afslut den, når alle tjenester er set på.',
    en: 'The risks have not been gone through in a round yet. Open a risk round, and conclude it when every service was looked at.',
  },
};

function roundExpired(validUntil: LocalDate): RoundGap {
  return {
    code: 'ROUND_EXPIRED',
    text: {
      da: `Den seneste runde gjaldt til ${formatDay(validUntil, 'da')}. Åbn en ny, og gå risiciene igennem igen.`,
      en: `The last round held until ${formatDay(validUntil, 'en')}. Open a new one and go through the risks again.`,
    },
  };
}

function serviceNotCovered(name: string): RoundGap {
  return {
    code: 'SERVICE_NOT_COVERED',
    text: {
      da: `Runden dækkede ikke tjenesten ${name}. Gå dens risici igennem i en ny runde.`,
      en: `The round did not cover the service ${name}. Go through its risks in a new round.`,
    },
  };
}

function serviceWithoutRisk(name: string): RoundGap {
  return {
    code: 'SERVICE_WITHOUT_RISK',
    text: {
      da: `Tjenesten ${name} har ingen risiko endnu. Skriv mindst én ned, og vurdér den.`,
      en: `The service ${name} has no risk yet. Write down at least one and assess it.`,
    },
  };
}

function riskNotAssessed(reference: string): RoundGap {
  return {
    code: 'RISK_NOT_ASSESSED',
    text: {
      da: `${reference} er ikke vurderet endnu. Vurdér den.`,
      en: `${reference} is not assessed yet. Assess it.`,
    },
  };
}

function riskRose(reference: string): RoundGap {
  return {
    code: 'RISK_ROSE',
    text: {
      da: `${reference} er steget til høj eller kritisk efter runden. Tag stilling til den i en ny runde.`,
      en: `${reference} rose to high or critical after the round. Deal with it in a new round.`,
    },
  };
}

function textOf(status: RoundStatus, validUntil: LocalDate | null): Bilingual {
  if (status === 'missing' || validUntil === null) return MISSING;
  return status === 'stale'
    ? STALE
    : {
        da: `Risiciene er gået igennem. Runden gælder til ${formatDay(validUntil, 'da')}.`,
        en: `The risks have been gone through. The round holds until ${formatDay(validUntil, 'en')}.`,
      };
}

const MISSING: Bilingual = {
  da: 'Der mangler en risikorunde. Den er grundlaget, når ledelsen skal godkende foranstaltningerne.',
  en: 'A risk round is missing. It is what the management body builds on when it approves the measures.',
};
const STALE: Bilingual = {
  da: 'Risikorunden skal følges op, før ledelsen bedes om at godkende. Det her mangler.',
  en: 'The risk round needs a follow-up before the management body is asked to approve. This is missing.',
};
