import type { LocalDate } from '@varsel/event-sourcing';

export function plusDays(day: LocalDate, days: number): LocalDate {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10) as LocalDate;
}
