import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { DateField } from '../../../../design/date-time-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { AcceptARisk } from '../../../../graphql/generated/risk/risk.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { RiskDialogProps } from '../risk-data.ts';
import { riskActTexts } from '../risk.texts.ts';
import { WhatIsAccepted } from './what-is-accepted.tsx';

type Values = Readonly<{ reason: string; expiresOn: string | null }>;

/** Above the threshold it is put to management, unless whoever asks is a member of it. */
const useIsProposal = ({ risk }: RiskDialogProps): boolean => {
  const { may } = useSession();
  return risk.needsBoard && !may('risk:accept-high');
};

const useAccepting = (props: RiskDialogProps, draft: KeptForm<Values>) => {
  const t = useTexts(riskActTexts);
  const putToBoard = useIsProposal(props);
  const form = useActForm(['reason', 'expiresOn']);
  const [accept, { pending }] = useAct(AcceptARisk, props.risk.acceptanceBoundTo ?? undefined);
  const submit = async () => {
    const { reason, expiresOn } = draft.values;
    const missing = missingOf([
      ['reason', blank(reason), t('acceptWhyMissing')],
      ['expiresOn', expiresOn === null, t('untilMissing')],
    ]);
    const input = { riskId: props.risk.id, reason, expiresOn: expiresOn ?? '', putToBoard };
    if (!(await form.submit(missing, () => accept({ input })))) return;
    await draft.clear();
    props.onClose();
    props.onDone();
  };
  return { form, pending, submit };
};

/** Living with what is left: with a reason, for a time, and by whoever may at that level. */
export const AcceptDialog = (props: RiskDialogProps) => {
  const t = useTexts(riskActTexts);
  const { risk, onClose } = props;
  const proposal = useIsProposal(props);
  const draft = useDraft<Values>({ kind: 'risk-acceptance', subject: risk.id }, () => ({
    reason: risk.acceptanceStanding === 'AWAITING_BOARD' ? (risk.acceptance?.reason ?? '') : '',
    expiresOn: risk.acceptanceStanding === 'AWAITING_BOARD' ? (risk.acceptance?.expiresOn ?? null) : null,
  }));
  const { form, pending, submit } = useAccepting(props, draft);
  const field = bind(draft.values, draft.change, form.errorAt);
  return (
    <ActDialog
      title={t(proposal ? 'proposeTitle' : 'acceptTitle', { reference: risk.reference })}
      act={t(proposal ? 'proposeAct' : 'acceptAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <WhatIsAccepted risk={risk} />
      <DraftConflict draft={draft} labels={{ reason: t('acceptWhy') }} />
      <TextAreaField {...field('reason')} label={t('acceptWhy')} help={t('acceptWhyHelp')} maxLength={4000} />
      <DateField {...field('expiresOn')} label={t('until')} help={t('untilHelp')} />
    </ActDialog>
  );
};
