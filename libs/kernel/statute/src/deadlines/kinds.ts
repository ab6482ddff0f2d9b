import { statute } from '../statute.ts';
import type { StatuteEntry, StatutoryLimit } from '../statute.ts';

export type DeadlineKind =
  'early' | 'notif' | 'trust' | 'csirt' | 'final' | 'final2' | 'gdpr' | 'cer' | 'cerrep' | 'dom72';

type WithLimit = StatuteEntry & { readonly deadline: StatutoryLimit };

/** The statutory limit behind each kind of deadline. An interim report has none: the request sets its time. */
export const deadlineKinds: Readonly<Record<DeadlineKind, WithLimit>> = {
  early: withLimit(statute.earlyWarning),
  notif: withLimit(statute.notification),
  trust: withLimit(statute.trustNotification),
  csirt: withLimit(statute.csirtAnswer),
  final: withLimit(statute.finalReport),
  final2: withLimit(statute.finalAfterStatus),
  gdpr: withLimit(statute.gdprBreach),
  cer: withLimit(statute.cerNotification),
  cerrep: withLimit(statute.cerReport),
  dom72: withLimit(statute.domainDataAccess),
};

export function isDeadlineKind(text: string): text is DeadlineKind {
  return Object.hasOwn(deadlineKinds, text);
}

function withLimit(entry: StatuteEntry): WithLimit {
  if (entry.deadline === undefined) throw new RangeError(`${entry.provision} sets no time`);
  return { ...entry, deadline: entry.deadline };
}
