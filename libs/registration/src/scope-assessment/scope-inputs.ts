import type { LocalDate } from '@varsel/event-sourcing';
import type { ClassificationFlags, ClassificationInput, Figures, GroupOverride } from '@varsel/statute';

/** The currency all amounts of one assessment are written in, always in millions. */
export type Currency = 'EUR' | 'DKK';

/** The rate amounts in kroner were counted by. The act names no day: the balance sheet date is our reading. */
export interface ExchangeRate {
  readonly dkkPer100Eur: number;
  readonly on: LocalDate;
}

export interface Amounts {
  readonly employees: number;
  readonly turnoverMio: number;
  readonly balanceMio: number;
}

/** Figures of one accounting period and where they were read. */
export interface AccountingPeriod extends Amounts {
  readonly endsOn: LocalDate;
  readonly source: string;
}

/** An enterprise of the group. Linked ones count in full, partners (25 to 50 %) by their share. */
export interface GroupMember extends Amounts {
  readonly name: string;
  readonly source: string;
  /** Null for a linked enterprise. */
  readonly percent: number | null;
}

/** Why one answer is what it is, e.g. about `health.provider` or `natsec`. */
export interface AnswerReason {
  readonly about: string;
  readonly reason: string;
}

/** Everything the class is found from. */
export interface ScopeInputs {
  readonly entityTypes: readonly string[];
  readonly currency: Currency;
  readonly rate: ExchangeRate | null;
  /** Newest first; the first is the last approved accounts. */
  readonly periods: readonly AccountingPeriod[];
  readonly members: readonly GroupMember[];
  readonly flags: ClassificationFlags;
  readonly reasons: readonly AnswerReason[];
  readonly groupOverride: GroupOverride | null;
}

/** The question as the statute asks it: amounts in euro. */
export function classificationInput(inputs: ScopeInputs): ClassificationInput {
  const [own, ...previousPeriods] = inputs.periods.map((period) => figures(period, inputs));
  const partners = inputs.members.flatMap((member) =>
    member.percent === null ? [] : [{ name: member.name, percent: member.percent, ...figures(member, inputs) }],
  );
  const linked = inputs.members.filter(({ percent }) => percent === null);
  return {
    entityTypes: inputs.entityTypes,
    own: own ?? { employees: Number.NaN, turnoverMioEur: Number.NaN, balanceMioEur: Number.NaN },
    linked: linked.map((member) => ({ name: member.name, ...figures(member, inputs) })),
    partners,
    previousPeriods,
    flags: inputs.flags,
    groupOverride: inputs.groupOverride ?? undefined,
  };
}

function figures(amounts: Amounts, { currency, rate }: Pick<ScopeInputs, 'currency' | 'rate'>): Figures {
  const perEuro = currency === 'EUR' ? 1 : (rate?.dkkPer100Eur ?? Number.NaN) / 100;
  return {
    employees: amounts.employees,
    turnoverMioEur: inEuro(amounts.turnoverMio, perEuro),
    balanceMioEur: inEuro(amounts.balanceMio, perEuro),
  };
}

/** To the euro: a limit must not be met or missed by the last bit of a binary fraction. */
function inEuro(amountMio: number, perEuro: number): number {
  return Math.round((amountMio / perEuro) * 1e6) / 1e6;
}
