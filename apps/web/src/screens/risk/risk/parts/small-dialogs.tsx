import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { AmendARisk, AssignOwnerOfRisk, CloseARisk } from '../../../../graphql/generated/risk/risk.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { PersonField } from '../../standing/person-field.tsx';
import type { RiskDialogProps } from '../risk-data.ts';
import { riskActTexts } from '../risk.texts.ts';

export const CloseDialog = ({ risk, onClose, onDone }: RiskDialogProps) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [close, { pending }] = useAct(CloseARisk);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), words('reasonMissing')]]);
    if (!(await form.submit(missing, () => close({ input: { riskId: risk.id, reason } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('closeTitle', { reference: risk.reference })}
      act={t('closeAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('closeHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};

export const OwnerDialog = ({ risk, onClose, onDone }: RiskDialogProps) => {
  const t = useTexts(riskActTexts);
  const [owner, setOwner] = useState<string | null>(risk.owner ?? null);
  const form = useActForm(['owner']);
  const [assign, { pending }] = useAct(AssignOwnerOfRisk);
  const submit = async () => {
    if (!(await form.submit([], () => assign({ input: { riskId: risk.id, owner } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('ownerTitle')}
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

export const AmendDialog = ({ risk, onClose, onDone }: RiskDialogProps) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(actsTexts);
  const [values, setValues] = useState({ title: risk.title, description: risk.description, reason: '' });
  const form = useActForm(['title', 'description', 'reason']);
  const [amend, { pending }] = useAct(AmendARisk);
  const field = bind(values, setValues, form.errorAt);
  const submit = async () => {
    const missing = missingOf([
      ['title', blank(values.title), t('nameMissing')],
      ['description', blank(values.description), t('descriptionMissing')],
      ['reason', blank(values.reason), words('reasonMissing')],
    ]);
    if (!(await form.submit(missing, () => amend({ input: { riskId: risk.id, ...values } })))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={t('amendTitle', { reference: risk.reference })}
      act={t('amendAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField {...field('title')} label={t('name')} maxLength={200} />
      <TextAreaField {...field('description')} label={t('description')} maxLength={4000} />
      <ReasonField {...field('reason')} />
    </ActDialog>
  );
};
