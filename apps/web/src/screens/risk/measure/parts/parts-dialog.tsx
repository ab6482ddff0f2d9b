import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { CheckboxChoices } from '../../../../design/choices.tsx';
import { Soft } from '../../../../design/text.tsx';
import { LeavePartOut, type MeasurePart, TakePartIn } from '../../../../graphql/generated/risk/measure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { MeasureDialogProps } from '../measure-data.ts';
import { measurePartNames } from '../../standing/measure-names.texts.ts';
import { measureActTexts } from '../measure.texts.ts';

interface Wish {
  readonly parts: readonly MeasurePart[];
  readonly reason: string;
}

const useLeavingOut = ({ measure, onDone, onClose }: MeasureDialogProps, { parts, reason }: Wish) => {
  const t = useTexts(measureActTexts);
  const words = useTexts(actsTexts);
  const form = useActForm(['parts', 'reason']);
  const [leaveOut, leaving] = useAct(LeavePartOut);
  const [takeIn, taking] = useAct(TakePartIn);
  const before = measure.leftOut.map(({ part }) => part);
  const out = parts.filter((part) => !before.includes(part));
  const back = before.filter((part) => !parts.includes(part));
  const submit = async () => {
    const { measureId } = measure;
    const missing = missingOf([
      ['parts', out.length + back.length === 0, t('partsUnchanged')],
      ['reason', blank(reason), words('reasonMissing')],
    ]);
    const first =
      out.length > 0 || missing.length > 0
        ? await form.submit(missing, () => leaveOut({ input: { measureId, parts: out, reason } }))
        : true;
    if (!first) return;
    const second =
      back.length === 0 || (await form.submit([], () => takeIn({ input: { measureId, parts: back, reason } })));
    if (second) onClose();
    onDone();
  };
  return { form, pending: leaving.pending || taking.pending, submit };
};

/** Only parts the Act itself calls "where relevant" are offered: the encryption of no. 8, the three of no. 10. */
export const PartsDialog = (props: MeasureDialogProps) => {
  const t = useTexts(measureActTexts);
  const names = useTexts(measurePartNames);
  const { measure, onClose } = props;
  const [parts, setParts] = useState<readonly MeasurePart[]>(measure.leftOut.map(({ part }) => part));
  const [reason, setReason] = useState('');
  const { form, pending, submit } = useLeavingOut(props, { parts, reason });
  return (
    <ActDialog
      title={t('partsTitle', { reference: measure.reference })}
      act={t('partsAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('partsHelp')}</Soft>
      <CheckboxChoices
        id="parts"
        label={t('parts')}
        value={parts}
        onChange={setParts}
        choices={measure.mayLeaveOut.map((part) => ({ value: part, label: names(part) }))}
        error={form.errorAt('parts')}
      />
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
