import { useState } from 'react';
import { ActDialog } from '../../../acts/act-dialog.tsx';
import { missingOf } from '../../../acts/missing.ts';
import { useActForm } from '../../../acts/use-act-form.ts';
import { ChangeCoverage } from '../../../graphql/generated/risk/proof.ts';
import { useAct } from '../../../graphql/use-act.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { CoverageField } from './coverage-field.tsx';
import type { Coverage, Evidence } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';

interface CoverageDialogProps {
  readonly evidence: Evidence;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The same file for more, or fewer, requirements. */
export const CoverageDialog = ({ evidence, onClose, onDone }: CoverageDialogProps) => {
  const t = useTexts(proofTexts);
  const [coverage, setCoverage] = useState<Coverage>({
    measures: evidence.wholeMeasures,
    requirements: evidence.requirements,
  });
  const form = useActForm(['measures', 'requirements']);
  const [change, { pending }] = useAct(ChangeCoverage);
  const submit = async () => {
    const { measures, requirements } = coverage;
    const missing = missingOf([['measures', measures.length + requirements.length === 0, t('coversMissing')]]);
    const input = { evidenceId: evidence.id, measures, requirements };
    if (!(await form.submit(missing, () => change({ input })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('changeTitle', { reference: evidence.reference })}
      act={t('changeAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <CoverageField
        value={coverage}
        onChange={setCoverage}
        startWith={evidence.measures[0] ?? 'M01'}
        error={form.errorAt('measures') ?? form.errorAt('requirements')}
      />
    </ActDialog>
  );
};
