import type { Figures, LinkedEnterprise, PartnerEnterprise } from './input.ts';

const PARTNER_FROM_PERCENT = 25;
export const PARTNER_TO_PERCENT = 50;

export interface Group {
  readonly own: Figures;
  readonly linked?: readonly LinkedEnterprise[] | undefined;
  readonly partners?: readonly PartnerEnterprise[] | undefined;
}

/** The figures size is judged by: own, all of what is linked, and the share of each partner (2003/361/EC, annex art. 6). */
export function effectiveFigures({ own, linked = [], partners = [] }: Group): Figures {
  const shares = partners.map((partner) => share(partner, countedPercent(partner.percent)));
  return rounded(sum([own, ...linked, ...shares]));
}

/** Below 25 % the enterprise is autonomous of it; above 50 % it is linked and counts in full. */
function countedPercent(percent: number): number {
  if (percent < PARTNER_FROM_PERCENT) return 0;
  return percent > PARTNER_TO_PERCENT ? 100 : percent;
}

function share(partner: PartnerEnterprise, percent: number): Figures {
  const whole = sum([partner, ...(partner.linked ?? [])]);
  return mapFigures(whole, (value) => (value * percent) / 100);
}

function sum(parts: readonly Figures[]): Figures {
  return parts.reduce<Figures>(
    (total, part) => ({
      employees: total.employees + part.employees,
      turnoverMioEur: total.turnoverMioEur + part.turnoverMioEur,
      balanceMioEur: total.balanceMioEur + part.balanceMioEur,
    }),
    { employees: 0, turnoverMioEur: 0, balanceMioEur: 0 },
  );
}

/** A sum of decimals must not fall short of, or pass, a limit by the last bit of a binary fraction. */
function rounded(figures: Figures): Figures {
  return mapFigures(figures, (value) => Math.round(value * 1e6) / 1e6);
}

function mapFigures(figures: Figures, change: (value: number) => number): Figures {
  return {
    employees: change(figures.employees),
    turnoverMioEur: change(figures.turnoverMioEur),
    balanceMioEur: change(figures.balanceMioEur),
  };
}
