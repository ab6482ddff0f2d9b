import { migrate } from '@varsel/event-store';
import { contexts } from '../app.module.ts';

/** Brings a database to the present shape of every context; twice is as once. */
export function migrateAll(
  adminUrl: string,
  _appRole: string,
  { simulatedClock }: { readonly simulatedClock: boolean },
): Promise<void> {
  return migrate({ adminUrl, contexts, simulatedClock });
}
