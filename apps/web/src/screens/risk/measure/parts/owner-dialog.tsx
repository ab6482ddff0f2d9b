import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { AssignOwnerOfMeasure } from '../../../../graphql/generated/risk/measure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { PersonField } from '../../standing/person-field.tsx';
import type { MeasureDialogProps } from '../measure-data.ts';
import { measureActTexts } from '../measure.texts.ts';

/** Who answers for the measure. */
export const OwnerDialog = ({ measure, onClose, onDone }: MeasureDialogProps) => {
  const t = useTexts(measureActTexts);
  const { measureId, reference } = measure;
  const [owner, setOwner] = useState<string | null>(measure.owner ?? null);
  const form = useActForm(['owner']);
  const [assign, { pending }] = useAct(AssignOwnerOfMeasure);
  const submit = async () => {
    if (!(await form.submit([], () => assign({ input: { measureId, owner } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('ownerTitle', { reference })}
      act={t('ownerAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <PersonField
        id="owner"
        label={t('owner')}
        help={t('ownerHelp')}
        value={owner}
        onChange={setOwner}
        error={form.errorAt('owner')}
      />
    </ActDialog>
  );
};
