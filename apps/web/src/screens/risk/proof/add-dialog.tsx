import { useState } from 'react';
import { ActDialog } from '../../../acts/act-dialog.tsx';
import { bind } from '../../../acts/bind.ts';
import { blank, missingOf } from '../../../acts/missing.ts';
import { useActForm } from '../../../acts/use-act-form.ts';
import { DateField } from '../../../design/date-time-field.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { StoredFile } from '../../../files/stored-file.ts';
import { UploadField } from '../../../files/upload-field.tsx';
import { AddAnEvidence } from '../../../graphql/generated/risk/proof.ts';
import { useAct } from '../../../graphql/use-act.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { MeasureId } from '../standing/measure-ids.ts';
import { CoverageField } from './coverage-field.tsx';
import type { Coverage } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';

interface AddDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Where it was asked for; the whole measure is chosen from the start. */
  readonly measure?: MeasureId;
  readonly requirement?: string;
}

interface Values {
  readonly sha256: readonly StoredFile[];
  readonly title: string;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly coverage: Coverage;
}

const beginWith = ({ measure, requirement }: AddDialogProps): Values => ({
  sha256: [],
  title: '',
  effectiveOn: null,
  expiresOn: null,
  coverage: {
    measures: measure && requirement === undefined ? [measure] : [],
    requirements: requirement === undefined ? [] : [requirement],
  },
});

const fields = ['sha256', 'title', 'effectiveOn', 'expiresOn', 'measures', 'requirements'];

/** `mfa-regel_2026.pdf` begins the title as "mfa-regel 2026": the person corrects rather than writes. */
const titleFrom = ({ name }: StoredFile) => name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');

const useAdding = ({ onDone, onClose }: AddDialogProps, values: Values) => {
  const t = useTexts(proofTexts);
  const form = useActForm(fields);
  const [add, { pending }] = useAct(AddAnEvidence);
  const submit = async () => {
    const { sha256, title, effectiveOn, expiresOn, coverage } = values;
    const missing = missingOf([
      ['sha256', sha256.length === 0, t('fileMissing')],
      ['title', blank(title), t('titleMissing')],
      ['effectiveOn', effectiveOn === null, t('effectiveMissing')],
      ['measures', coverage.measures.length + coverage.requirements.length === 0, t('coversMissing')],
    ]);
    const input = {
      sha256: sha256[0]?.sha256 ?? '',
      title: title.trim(),
      effectiveOn: effectiveOn ?? '',
      expiresOn,
      measures: coverage.measures,
      requirements: coverage.requirements,
    };
    if (!(await form.submit(missing, () => add({ input })))) return;
    onClose();
    onDone();
  };
  return { form, pending, submit };
};

/** A file, what it shows, from when until when, and what it covers. */
export const AddDialog = (props: AddDialogProps) => {
  const t = useTexts(proofTexts);
  const [values, setValues] = useState(() => beginWith(props));
  const { form, pending, submit } = useAdding(props, values);
  const field = bind(values, setValues, form.errorAt);
  const takeFiles = (files: readonly StoredFile[]) => {
    const first = files[0];
    setValues((before) => ({
      ...before,
      sha256: files,
      title: first && blank(before.title) ? titleFrom(first) : before.title,
    }));
  };
  return (
    <ActDialog
      title={t('addTitle')}
      act={t('addAct')}
      form={form}
      pending={pending}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <UploadField
        id="sha256"
        label={t('file')}
        help={t('fileHelp')}
        most={1}
        value={values.sha256}
        onChange={takeFiles}
        error={form.errorAt('sha256')}
      />
      <TextField {...field('title')} label={t('title')} help={t('titleHelp')} maxLength={200} />
      <DateField {...field('effectiveOn')} label={t('effectiveOn')} help={t('effectiveHelp')} />
      <DateField {...field('expiresOn')} label={t('expiresOn')} help={t('expiresHelp')} optional />
      <CoverageField
        value={values.coverage}
        onChange={(coverage) => {
          setValues({ ...values, coverage });
        }}
        startWith={props.measure ?? 'M01'}
        error={form.errorAt('measures') ?? form.errorAt('requirements')}
      />
    </ActDialog>
  );
};
