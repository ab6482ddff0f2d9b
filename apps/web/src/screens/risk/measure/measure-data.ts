import type { OneMeasureResult } from '../../../graphql/generated/risk/measure.ts';

export type MeasureData = OneMeasureResult['measure'];
export type Requirement = MeasureData['sections'][number]['requirements'][number];
export type Task = MeasureData['tasks'][number];

export interface MeasurePartProps {
  readonly measure: MeasureData;
  /** Absent when nothing may be changed: in the past, or by whoever only reads. */
  readonly onChanged?: (() => void) | undefined;
}

export interface MeasureDialogProps {
  readonly measure: MeasureData;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
