import type { Bilingual } from '@varsel/event-sourcing';

/** `20.000,5` and `20,000.5`: written by hand so that every runtime writes the same. */
export function formatNumber(value: number): Bilingual {
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 1e6) / 1e6).split('.');
  const sign = value < 0 ? '-' : '';
  const grouped = (separator: string): string => sign + whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return {
    da: grouped('.') + (fraction === undefined ? '' : `,${fraction}`),
    en: grouped(',') + (fraction === undefined ? '' : `.${fraction}`),
  };
}
