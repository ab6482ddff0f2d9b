import { useTexts } from '../../../../language/use-texts.ts';
import { useMemo } from 'react';
import type { Clock } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { stageNameTexts } from '../stage-names.texts.ts';

/** The stages of § 13 by the last part of their addresses. */
export type StageKey = 'early-warning' | 'notification' | 'interim' | 'status' | 'final';
export type ReportKey = Exclude<StageKey, 'early-warning'>;

type Receipt = IncidentData['receipts'][number];

const enumOf = {
  'early-warning': 'EARLY_WARNING',
  notification: 'NOTIFICATION',
  interim: 'INTERIM',
  status: 'STATUS',
  final: 'FINAL',
} as const;

const reportEnums = { notification: 'NOTIFICATION', interim: 'INTERIM', status: 'STATUS', final: 'FINAL' } as const;

const clockKinds = {
  'early-warning': 'EARLY_WARNING',
  notification: 'NOTIFICATION',
  interim: 'INTERIM_REPORT',
  status: 'FINAL_REPORT',
  final: 'FINAL_REPORT',
} as const;

const stageKeys = Object.keys(enumOf) as readonly StageKey[];

export const isStage = (text: string | undefined): text is StageKey => stageKeys.some((key) => key === text);

export const stageEnum = (stage: StageKey) => enumOf[stage];
export const reportEnum = (stage: ReportKey) => reportEnums[stage];

export const stageOfEnum = (stage: (typeof enumOf)[StageKey]): StageKey =>
  stageKeys.find((key) => enumOf[key] === stage) ?? 'early-warning';

/** What a clock asks for, as the address of its page. */
export const stageOfForm = (form: string): StageKey => {
  const key = form.replace('-report', '');
  return isStage(key) ? key : 'early-warning';
};

export const clockOfStage = (incident: Pick<IncidentData, 'clocks'>, stage: StageKey): Clock | undefined =>
  incident.clocks.find(({ kind }) => kind === clockKinds[stage]);

/** One report as it stands: what was made ready, and the receipts, the last of which counts. */
export interface StageStanding {
  readonly round: number;
  readonly prepared: { readonly awareAt: string; readonly at: string; readonly by: string } | null;
  readonly receipts: readonly Receipt[];
}

/** The report of the stage that is worked on, or was sent last. */
export const standingOf = (incident: IncidentData, stage: StageKey): StageStanding => {
  if (stage === 'early-warning') return { round: 1, prepared: incident.warning, receipts: incident.receipts };
  const own = incident.reports.filter((report) => report.stage === enumOf[stage]);
  return own.at(-1) ?? { round: 1, prepared: null, receipts: [] };
};

/** Sent more than once: another is written when the last one has been received. */
export const isRepeatable = (stage: StageKey): boolean => stage === 'interim' || stage === 'status';

/** The words of the stage: "varslingen", "den endelige rapport". */
export const useStageNames = (stage: StageKey) => {
  const t = useTexts(stageNameTexts);
  return useMemo(() => ({ title: t(`${stage}.title`), it: t(`${stage}.it`), full: t(`${stage}.full`) }), [stage, t]);
};
