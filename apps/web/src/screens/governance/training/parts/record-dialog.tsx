import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { ConfirmTick } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { UploadField } from '../../../../files/upload-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { MemberLine, TrainingRecord } from '../training-data.ts';
import { trainingTexts } from '../training.texts.ts';
import { beginWith, type RecordValues } from './record-values.ts';
import { useRecording } from './use-recording.ts';

interface RecordDialogProps {
  /** Null: a new one. */
  readonly record: TrainingRecord | null;
  readonly members: readonly MemberLine[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A course with its proof. A member records their own; whoever manages the work records for all. */
export const RecordDialog = ({ record, members, onDone, onClose }: RecordDialogProps) => {
  const t = useTexts(trainingTexts);
  const people = useWhom(members);
  const [values, setValues] = useState(() =>
    beginWith(record, people.length === 1 ? (people[0]?.value ?? null) : null),
  );
  const [underway, setUnderway] = useState(0);
  const { form, pending, submit } = useRecording(record, { ...values, underway }, () => {
    onDone();
    onClose();
  });
  const field = bind(values, setValues, form.errorAt);
  return (
    <ActDialog
      title={t(record === null ? 'record' : 'change')}
      act={t(actOf(record, values))}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {record === null && <SelectField {...field('person')} label={t('who')} options={people} />}
      {!values.withdraw && (
        <CourseFields values={values} onChange={setValues} errorAt={form.errorAt} onUnderway={setUnderway} />
      )}
      {record !== null && (
        <>
          <ConfirmTick
            checked={values.withdraw}
            onChange={(withdraw) => {
              setValues({ ...values, withdraw });
            }}
          >
            {t('withdraw')}
          </ConfirmTick>
          <ReasonField {...field('reason')} />
        </>
      )}
    </ActDialog>
  );
};

const actOf = (record: TrainingRecord | null, { withdraw }: RecordValues) => {
  if (record === null) return 'recordDo';
  return withdraw ? 'withdrawDo' : 'correctDo';
};

/** Whom one may record for: a member, themself. */
const useWhom = (members: readonly MemberLine[]) => {
  const { may } = useSession();
  const { list, nameOf } = usePeople();
  const you = list.find(({ isYou }) => isYou)?.id;
  return members
    .filter(({ person }) => may('decision:propose') || person === you)
    .map(({ person }) => ({ value: person, label: nameOf(person) }));
};

interface CourseFieldsProps {
  readonly values: RecordValues;
  readonly onChange: (values: RecordValues) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly onUnderway: (files: number) => void;
}

const CourseFields = ({ values, onChange, errorAt, onUnderway }: CourseFieldsProps) => {
  const t = useTexts(trainingTexts);
  const field = bind(values, onChange, errorAt);
  return (
    <>
      <TextField {...field('course')} label={t('courseField')} maxLength={200} />
      <TextField {...field('provider')} label={t('provider')} maxLength={200} />
      <TextAreaField
        {...field('contents')}
        optional
        rows={2}
        label={t('contents')}
        help={t('contentsHelp')}
        maxLength={2000}
      />
      <DateField {...field('heldOn')} label={t('heldOn')} />
      <DateField {...field('validUntil')} optional label={t('validUntil')} help={t('validUntilHelp')} />
      <UploadField
        {...field('proof')}
        optional
        label={t('proof')}
        help={t('proofHelp')}
        most={1}
        onUnderway={onUnderway}
      />
    </>
  );
};
