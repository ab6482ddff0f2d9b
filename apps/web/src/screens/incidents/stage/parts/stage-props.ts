import type { StagePageResult } from '../../../../graphql/generated/incidents/stage.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import type { StageForm } from './stage-values.ts';
import type { StageKey, StageStanding } from './stages.ts';

export type Preview = NonNullable<StagePageResult['reportPreview']>;

/** What every part of a stage's page is given. */
export interface StageProps {
  readonly incident: IncidentData;
  readonly stage: StageKey;
  readonly standing: StageStanding;
  readonly form: StageForm;
  readonly preview: Preview | null;
  /** Reads the incident again after an act. */
  readonly onDone: () => void;
}
