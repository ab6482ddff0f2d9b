import type { FieldErrorEntry } from '../../../../design/error-summary.tsx';
import {
  CorrectTheReceipt,
  CorrectWarningReceipt,
  MakeEarlyWarningReady,
  type MakeEarlyWarningReadyVariables,
  MakeReportReady,
  RecordTheReceipt,
  type RecordTheReceiptVariables,
  RecordWarningReceipt,
  ReopenTheEarlyWarning,
  ReopenTheReport,
  type StageCheckVariables,
} from '../../../../graphql/generated/incidents/stage.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import type { ActForm } from '../../../../acts/use-act-form.ts';
import { reportEnum, type StageKey } from './stages.ts';

type Contents = StageCheckVariables['contents'];
type WarningContents = MakeEarlyWarningReadyVariables['input']['contents'];
type Receipt = RecordTheReceiptVariables['input']['receipt'];
type Missing = readonly FieldErrorEntry[];

interface Place {
  readonly incidentId: string;
  readonly stage: StageKey;
  readonly form: ActForm;
}

/** The early warning has acts of its own; every later report shares its acts with the other stages. */
export const useMakeReady = ({ incidentId, stage, form }: Place) => {
  const [warn, warning] = useAct(MakeEarlyWarningReady);
  const [make, making] = useAct(MakeReportReady);
  const run = async (contents: Contents): Promise<boolean> => {
    const done =
      stage === 'early-warning'
        ? await form.submit([], () => warn({ input: { incidentId, contents: contents as WarningContents } }))
        : await form.submit([], () => make({ input: { incidentId, stage: reportEnum(stage), contents } }));
    return done !== undefined;
  };
  return [run, warning.pending || making.pending] as const;
};

export const useReopen = ({ incidentId, stage, form }: Place) => {
  const [reopenWarning, warning] = useAct(ReopenTheEarlyWarning);
  const [reopen, reopening] = useAct(ReopenTheReport);
  const run = async (missing: Missing, reason: string): Promise<boolean> => {
    const done =
      stage === 'early-warning'
        ? await form.submit(missing, () => reopenWarning({ input: { incidentId, reason } }))
        : await form.submit(missing, () => reopen({ input: { incidentId, stage: reportEnum(stage), reason } }));
    return done !== undefined;
  };
  return [run, warning.pending || reopening.pending] as const;
};

export const useRecordReceipt = ({ incidentId, stage, form }: Place) => {
  const [recordWarning, warning] = useAct(RecordWarningReceipt);
  const [record, recording] = useAct(RecordTheReceipt);
  const run = async (missing: Missing, receipt: Receipt): Promise<boolean> => {
    const done =
      stage === 'early-warning'
        ? await form.submit(missing, () => recordWarning({ input: { incidentId, receipt } }))
        : await form.submit(missing, () => record({ input: { incidentId, stage: reportEnum(stage), receipt } }));
    return done !== undefined;
  };
  return [run, warning.pending || recording.pending] as const;
};

export const useCorrectReceipt = ({ incidentId, stage, form }: Place) => {
  const [correctWarning, warning] = useAct(CorrectWarningReceipt);
  const [correct, correcting] = useAct(CorrectTheReceipt);
  const run = async (missing: Missing, corrected: { receipt: Receipt; reason: string }): Promise<boolean> => {
    const done =
      stage === 'early-warning'
        ? await form.submit(missing, () => correctWarning({ input: { incidentId, ...corrected } }))
        : await form.submit(missing, () => correct({ input: { incidentId, stage: reportEnum(stage), ...corrected } }));
    return done !== undefined;
  };
  return [run, warning.pending || correcting.pending] as const;
};
