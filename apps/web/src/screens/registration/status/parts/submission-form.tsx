import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Stack } from '../../../../design/section.tsx';
import { RecordSubmission } from '../../../../graphql/generated/registration/status.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { statusTexts } from '../status.texts.ts';
import { noSigner, SignerField, signerInput, signerMissing } from './signer-field.tsx';

export interface FilingFormProps {
  /** The number of the change; null for the registration itself. */
  readonly change: number | null;
  readonly onDone: () => void;
}

/** That somebody clicked «send» on virk.dk. It registers nothing. */
export const SubmissionForm = ({ change, onDone }: FilingFormProps) => {
  const t = useTexts(statusTexts);
  const [submittedAt, setSubmittedAt] = useState<string | null>(null);
  const [signer, setSigner] = useState(noSigner);
  const form = useActForm(['submittedAt', 'signedByPerson']);
  const [record, { pending }] = useAct(RecordSubmission);
  const submit = async () => {
    const missing = [
      ...(submittedAt === null ? [{ field: 'submittedAt', message: t('submittedMissing') }] : []),
      ...(signerMissing(signer) ? [{ field: 'signedByPerson', message: t('signerMissing') }] : []),
    ];
    const input = { change, submittedAt: submittedAt ?? '', ...signerInput(signer) };
    if (await form.submit(missing, () => record({ input }))) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack tight>
        <ActFaults form={form} />
        <DateTimeField
          id="submittedAt"
          label={t('submittedAt')}
          value={submittedAt}
          onChange={setSubmittedAt}
          error={form.errorAt('submittedAt')}
        />
        <SignerField
          id="signedByPerson"
          value={signer}
          onChange={setSigner}
          error={form.errorAt('signedByPerson') ?? form.errorAt('signedByName')}
        />
        <Button type="submit" wide pending={pending}>
          {t('noteSubmission')}
        </Button>
      </Stack>
    </form>
  );
};
