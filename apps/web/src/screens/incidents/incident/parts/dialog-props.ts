import type { IncidentData } from '../../clocks/incident-data.ts';

/** What every dialog of the incident's page is given. */
export interface DialogProps {
  readonly incident: IncidentData;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
