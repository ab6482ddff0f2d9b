import type { IncidentPageResult } from '../../../graphql/generated/incidents/incident.ts';

/** One incident with all that is known of it (fragment `IncidentParts`). */
export type IncidentData = NonNullable<IncidentPageResult['incident']>;
