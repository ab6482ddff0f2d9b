import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { PlanNextReview } from '../../../../graphql/generated/risk/measure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { MeasureDialogProps } from '../measure-data.ts';
import { measureActTexts } from '../measure.texts.ts';

/** When somebody looks at it again. */
export const ReviewDialog = ({ measure, onClose, onDone }: MeasureDialogProps) => {
  const t = useTexts(measureActTexts);
  const { measureId } = measure;
  const [nextReviewOn, setNextReviewOn] = useState<string | null>(measure.nextReviewOn ?? null);
  const form = useActForm(['nextReviewOn']);
  const [plan, { pending }] = useAct(PlanNextReview);
  const submit = async () => {
    const missing = missingOf([['nextReviewOn', nextReviewOn === null, t('reviewMissing')]]);
    const input = { measureId, nextReviewOn: nextReviewOn ?? '' };
    if (!(await form.submit(missing, () => plan({ input })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('reviewTitle')}
      act={t('reviewAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <DateField
        id="nextReviewOn"
        label={t('review')}
        value={nextReviewOn}
        onChange={setNextReviewOn}
        error={form.errorAt('nextReviewOn')}
      />
    </ActDialog>
  );
};
