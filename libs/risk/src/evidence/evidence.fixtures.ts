import { localDate } from '@varsel/event-sourcing';
import type { EvidenceAdded, EvidenceEvent } from './evidence.ts';

export const backupReport: EvidenceAdded = {
  type: 'EvidenceAdded',
  sha256: 'a'.repeat(64),
  title: 'Rapport fra genskabelse',
  effectiveOn: localDate('2026-09-01'),
  expiresOn: localDate('2027-09-01'),
  measures: ['m03'],
  requirements: ['cir-4.2.2'],
};

export const withdrawn: EvidenceEvent = { type: 'EvidenceWithdrawn', reason: 'Gælder et andet system' };
