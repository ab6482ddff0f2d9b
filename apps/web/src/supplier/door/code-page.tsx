import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Notice } from '../../design/notice.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { Beneath, Form } from '../../session/form.tsx';
import { PlainDoor } from '../../session/plain-door.tsx';
import { useChecks } from '../../session/use-checks.ts';
import { useSubmit } from '../../session/use-submit.ts';
import { type CodeSent, doorApi, isOver, type Respondent } from '../door-api.ts';
import { doorTexts } from './door.texts.ts';

interface CodePageProps {
  readonly sent: CodeSent;
  readonly onSent: (sent: CodeSent) => void;
  readonly onOpen: (me: Respondent) => void;
  readonly onUnusable: () => void;
  readonly onOver: () => void;
}

export const CodePage = ({ sent, onSent, onOpen, onUnusable, onOver }: CodePageProps) => {
  const t = useTexts(doorTexts);
  const f = useFormat();
  const [code, setCode] = useState('');
  const [again, setAgain] = useState(false);
  const digits = code.replace(/\D/g, '');
  const { pending, failure, submit } = useSubmit();
  const checks = useChecks([['code', digits.length === 6, t('needCode')]]);
  const give = async () => {
    if (!checks.check()) return;
    const me = await submit(async () => {
      const answer = await doorApi.post<Respondent>('code', { code: digits });
      if (!answer.ok && answer.failure.code === 'SUPPLIER_NOT_SIGNED_IN') onUnusable();
      if (!answer.ok && isOver(answer.failure)) onOver();
      return answer;
    });
    if (me === undefined) setCode('');
    else onOpen(me);
  };
  const renew = async () => {
    const next = await submit(() => doorApi.post<CodeSent>('code/again'));
    if (next === undefined) return;
    setAgain(true);
    onSent(next);
  };
  return (
    <PlainDoor
      over={t('over')}
      title={t('codeTitle')}
      listTitle={t('codeListTitle')}
      list={[t('codeList1'), t('codeList2')]}
    >
      <p>{t('codeBody', { address: sent.sentTo, time: f.time(sent.codeExpiresAt) })}</p>
      {again && failure === undefined && (
        <Notice tone="ok" live>
          {t('newCodeSent')}
        </Notice>
      )}
      <Form onSubmit={() => void give()}>
        <ErrorSummary errors={checks.errors} attempt={checks.attempt} />
        <FailureNotice failure={failure} />
        <TextField
          id="code"
          code
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          focusOnOpen
          value={code}
          onChange={setCode}
          error={checks.errorOf('code')}
        />
        <div>
          <Button type="submit" look="primary" pending={pending}>
            {t('open')}
          </Button>
        </div>
        <Beneath>
          <Button look="bare" disabled={pending} onPress={() => void renew()}>
            {t('newCode')}
          </Button>
        </Beneath>
      </Form>
    </PlainDoor>
  );
};
