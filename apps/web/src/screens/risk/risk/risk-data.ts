import type { OneRiskResult } from '../../../graphql/generated/risk/risk.ts';
import type { NameOf } from '../../../people/use-people.ts';
import type { LevelAt } from '../evaluation/levels.ts';

export type RiskData = NonNullable<OneRiskResult['risk']>;
export type Scores = NonNullable<RiskData['inherent']>;
export type Acceptance = NonNullable<RiskData['acceptance']>;

export interface RiskPartProps {
  readonly risk: RiskData;
  readonly levelAt: LevelAt;
  readonly nameOf: NameOf;
  /** Absent when nothing may be changed: in the past, closed, or by whoever only reads. */
  readonly onChanged?: (() => void) | undefined;
}

export interface RiskDialogProps {
  readonly risk: RiskData;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
