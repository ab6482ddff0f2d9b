import { type Rejection, reject } from '@varsel/event-sourcing';
import type { Stage } from './incident.ts';
import { stages, type StageStanding } from './stages.ts';

/** Contents that were made ready stay as they are until they are reopened; what was received stays for good. */
export function refuseFrozen(stage: Stage, { ready, receipt }: StageStanding): Rejection | undefined {
  if (receipt !== undefined) return refuseFiled(stage, receipt);
  return ready === undefined ? undefined : stillReady(stage);
}

export function refuseFiled(stage: Stage, receipt: object | undefined): Rejection | undefined {
  if (receipt === undefined) return undefined;
  const { subject, newsGoInto, basis } = stages[stage];
  return reject(stage === 'early-warning' ? 'EARLY_WARNING_FILED' : 'REPORT_FILED', basis, {
    da: `${subject.da} er modtaget hos myndigheden og kan ikke ændres her. Skriv nye oplysninger i ${newsGoInto.da}.`,
    en: `${subject.en} has been received by the authority, and it cannot be changed here. Put new facts into ${newsGoInto.en}.`,
  });
}

function stillReady(stage: Stage): Rejection {
  const { subject, basis } = stages[stage];
  return reject(stage === 'early-warning' ? 'EARLY_WARNING_READY' : 'REPORT_READY', basis, {
    da: `${subject.da} er allerede gjort klar med et andet indhold. Genåbn den, før I ændrer den.`,
    en: `${subject.en} was already made ready with other contents. Reopen it before you change it.`,
  });
}
