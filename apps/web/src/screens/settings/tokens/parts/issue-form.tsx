import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { CheckboxChoices } from '../../../../design/choices.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { NumberField } from '../../../../design/number-field.tsx';
import { Panel } from '../../../../design/section.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { IssueServiceToken, type IssueServiceTokenVariables } from '../../../../graphql/generated/settings/tokens.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { FailureNotice } from '../../../../session/failure-notice.tsx';
import type { Failure } from '../../../../session/failure.ts';
import { useRoleName } from '../../../../session/role-name.ts';
import { useStepUp } from '../../../../session/step-up.tsx';
import { tokensTexts } from '../tokens.texts.ts';

type Role = Extract<IssueServiceTokenVariables['input']['roles'], readonly unknown[]>[number];

/** A token may hold any role that reads or reports; approval is never in it. */
const offered: readonly Role[] = ['INCIDENT_LEAD', 'SECURITY_LEAD', 'AUDITOR'];

interface IssueFormProps {
  readonly onIssued: (secret: string | null) => void;
  readonly onCancel: () => void;
}

export const IssueForm = ({ onIssued, onCancel }: IssueFormProps) => {
  const t = useTexts(tokensTexts);
  const roleName = useRoleName();
  const [name, setName] = useState('');
  const [days, setDays] = useState<number | null>(30);
  const [roles, setRoles] = useState<Role[]>([]);
  const { send, said, failure, pending } = useIssue(onIssued);
  return (
    <Panel>
      {said !== null && (
        <Notice tone="danger" live>
          {said}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <TextField label={t('name')} help={t('nameHelp')} value={name} onChange={setName} maxLength={120} />
      <CheckboxChoices
        label={t('roles')}
        value={roles}
        onChange={setRoles}
        choices={offered.map((role) => ({ value: role, label: roleName(role.toLowerCase().replaceAll('_', '-')) }))}
      />
      <NumberField label={t('days')} help={t('daysHelp')} value={days} onChange={setDays} />
      <ButtonRow>
        <Button look="primary" pending={pending} onPress={() => void send({ name, roles, expiresInDays: days ?? 0 })}>
          {t('issue')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </ButtonRow>
    </Panel>
  );
};

/** A fresh code first, then the token. */
function useIssue(onIssued: (secret: string | null) => void) {
  const t = useTexts(tokensTexts);
  const { pick } = useLanguage();
  const stepUp = useStepUp();
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [issue, { pending }] = useAct(IssueServiceToken);
  const send = async (input: IssueServiceTokenVariables['input']) => {
    if (!(await stepUp())) {
      setSaid(t('stepUpNeeded'));
      return;
    }
    const outcome = await issue({ input });
    setSaid(outcome.kind === 'refused' ? pick(outcome.rejection.message) : null);
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    if (outcome.kind === 'done') onIssued(outcome.result.secret);
  };
  return { send, said, failure, pending };
}
