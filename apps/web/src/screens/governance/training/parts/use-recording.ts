import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import {
  CorrectTraining,
  RecordTraining,
  WithdrawTraining,
} from '../../../../graphql/generated/governance/training.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { trainingTexts } from '../training.texts.ts';
import type { TrainingRecord } from '../training-data.ts';
import { inputOf, recordFields, type RecordValues } from './record-values.ts';

interface Recorded extends RecordValues {
  /** Files that are chosen and not yet stored. */
  readonly underway: number;
}

/** Records a course, corrects one with why, or takes one back with why. */
export const useRecording = (record: TrainingRecord | null, { underway, ...values }: Recorded, onDone: () => void) => {
  const t = useTexts(trainingTexts);
  const words = useTexts(actsTexts);
  const form = useActForm(recordFields);
  const [add, adding] = useAct(RecordTraining);
  const [correct, correcting] = useAct(CorrectTraining);
  const [withdraw, withdrawing] = useAct(WithdrawTraining);
  const { person, reason } = values;
  const missing = missingOf([
    ['person', person === null, t('personMissing')],
    ['course', blank(values.course), t('courseMissing')],
    ['provider', blank(values.provider), t('providerMissing')],
    ['heldOn', values.heldOn === null, t('heldOnMissing')],
    ['proof', underway > 0, t('proofUnderway')],
  ]);
  const why = missingOf([['reason', blank(reason), words('reasonMissing')]]);
  const send = () => {
    if (record === null)
      return form.submit(missing, () => add({ input: { ...inputOf(values), person: person ?? '' } }));
    const trainingId = record.id;
    return values.withdraw
      ? form.submit(why, () => withdraw({ input: { trainingId, reason } }))
      : form.submit([...missing, ...why], () => correct({ input: { ...inputOf(values), trainingId, reason } }));
  };
  const submit = async () => {
    if (await send()) onDone();
  };
  return { form, pending: adding.pending || correcting.pending || withdrawing.pending, submit };
};
