import type { Basis, Bilingual } from '@varsel/event-sourcing';

/** How sure we are of an entry: confirmed in the primary text, known but not re-read, our judgement, uncertain. */
export type Mark = 'C' | 'K' | 'J' | 'U';

export type DeadlineUnit = 'hours' | 'weeks' | 'months';

/** A limit as the law counts it, and what it is counted from. */
export interface StatutoryLimit {
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly from: Bilingual;
}

/** One obligation, right or rule as data. `obligation` is our wording, never the text of the act. */
export interface StatuteEntry extends Basis {
  readonly act: string;
  readonly url: string;
  readonly obligation: Bilingual;
  readonly mark: Mark;
  readonly deadline?: StatutoryLimit;
}

type Wording = Omit<StatuteEntry, 'act' | 'url' | 'mark'> & { readonly mark?: Mark };

/** The act on measures for a high level of cybersecurity (NIS 2-loven). */
export function nis2(entry: Wording): StatuteEntry {
  return { mark: 'C', act: 'LOV 434/2025', url: 'https://www.retsinformation.dk/eli/lta/2025/434', ...entry };
}

/** The act on the resilience of critical entities (CER-loven). */
export function cer(entry: Wording): StatuteEntry {
  return { mark: 'C', act: 'LOV 433/2025', url: 'https://www.retsinformation.dk/eli/lta/2025/433', ...entry };
}

export function hours(amount: number, from: Bilingual): StatutoryLimit {
  return { amount, unit: 'hours', from };
}

export function weeks(amount: number, from: Bilingual): StatutoryLimit {
  return { amount, unit: 'weeks', from };
}

export function months(amount: number, from: Bilingual): StatutoryLimit {
  return { amount, unit: 'months', from };
}
