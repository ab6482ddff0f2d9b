import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { Form } from '../../session/form.tsx';
import { useChecks } from '../../session/use-checks.ts';
import { useSubmit } from '../../session/use-submit.ts';
import { doorApi, type Receipt } from '../door-api.ts';
import { checkTexts } from './check.texts.ts';
import { goTo } from './route.ts';
import { useWork } from './work.ts';

/** The one act with effect: a name and a position stand by the answers. */
export const SubmitForm = ({ onNotReady }: { readonly onNotReady: () => void }) => {
  const t = useTexts(checkTexts);
  const { questionnaire, me, keeper, reload } = useWork();
  const [name, setName] = useState(me.respondent.name);
  const [role, setRole] = useState('');
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([
    ['name', name.trim() !== '', t('needName')],
    ['role', role.trim() !== '', t('needRole')],
  ]);
  const send = async () => {
    if (!checks.check()) return;
    const receipt = await submit(async () => {
      const answer = await doorApi.post<Receipt>('submit', { name: name.trim(), role: role.trim() });
      if (!answer.ok && answer.failure.code === 'NOT_READY') onNotReady();
      return answer;
    });
    if (receipt === undefined) return;
    keeper.forget();
    // The state first: it makes the pages anew, and a receipt that has been shown would go and come again.
    await reload();
    goTo({ page: 'receipt' });
  };
  return (
    <Form onSubmit={() => void send()}>
      <p>{t('statement', { organisation: questionnaire.organisation })}</p>
      <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
      <FailureNotice failure={failure} />
      <TextField
        id="name"
        label={t('name')}
        help={t('nameHelp')}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={setName}
        error={checks.errorOf('name')}
      />
      <TextField
        id="role"
        label={t('role')}
        help={t('roleHelp')}
        autoComplete="organization-title"
        maxLength={200}
        value={role}
        onChange={setRole}
        error={checks.errorOf('role')}
      />
      <div>
        <Button type="submit" look="primary" pending={pending}>
          {t('submit')}
        </Button>
      </div>
    </Form>
  );
};
