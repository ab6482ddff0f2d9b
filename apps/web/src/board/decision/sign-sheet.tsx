import { useState } from 'react';
import { missingOf } from '../../acts/missing.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorSummary, focusField } from '../../design/error-summary.tsx';
import { Notice } from '../../design/notice.tsx';
import { TextAreaField } from '../../design/text-field.tsx';
import { ConditionNote } from '../../decisions/condition-note.tsx';
import type { Decision } from '../../decisions/decision-data.ts';
import type { VoteKind } from '../../graphql/generated/decisions/decision.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { Form } from '../../session/form.tsx';
import { decisionTexts } from './decision.texts.ts';
import { CodeField } from './code-field.tsx';
import { SignedWords } from './signed-words.tsx';
import { type Signed, useSigning } from './use-signing.ts';

interface SignSheetProps {
  readonly decision: Decision;
  readonly kind: VoteKind;
  readonly reason: string;
  readonly onReason: (words: string) => void;
  readonly onClose: () => void;
  readonly onSigned: (signed: Signed) => void;
}

const words = {
  APPROVE: { title: 'approveTitle', act: 'approveDo' },
  REFUSE: { title: 'refuseTitle', act: 'refuseDo' },
  ABSTAIN: { title: 'abstainTitle', act: 'abstainDo' },
} as const;

/** The exact words, on what, by whom, and the code of this moment: one press signs. */
export const SignSheet = (props: SignSheetProps) => {
  const { decision, kind, reason, onReason, onClose, onSigned } = props;
  const t = useTexts(decisionTexts);
  const signing = useSigning(decision);
  const { code, setCode, faults, attempt, check } = useAnswers(props, signing);
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const send = async () => {
    if (!check()) return;
    const signed = await signing.sign(kind, plain(code), reason);
    setCode('');
    if (signed === 'not-yet') focusField('code');
    else onSigned(signed);
  };
  return (
    <Dialog open mustAnswer title={t(words[kind].title)} onClose={onClose}>
      <Form onSubmit={() => void send()}>
        {faults.length > 1 && <ErrorSummary errors={faults} attempt={attempt} />}
        <WhatIsSigned decision={decision} kind={kind} />
        {kind !== 'APPROVE' && (
          <TextAreaField
            id="reason"
            label={t(kind === 'REFUSE' ? 'refuseWhy' : 'abstainWhy')}
            optional={kind === 'ABSTAIN'}
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={onReason}
            error={faultAt('reason')}
          />
        )}
        {signing.confirmed ? (
          <Notice tone="ok">{t('confirmed')}</Notice>
        ) : (
          <CodeField
            code={code}
            onCode={setCode}
            onSwitch={signing.clear}
            error={faultAt('code')}
            focusOnOpen={kind === 'APPROVE'}
          />
        )}
        <Stopped refusal={signing.refusal} failure={signing.codeRefused ? undefined : signing.failure} />
        <Button type="submit" look="primary" wide pending={signing.pending}>
          {t(words[kind].act)}
        </Button>
        <Button wide onPress={onClose}>
          {t('back')}
        </Button>
      </Form>
    </Dialog>
  );
};

/** Whoever approves reads once more what has run out: they may have come here without scrolling. */
const WhatIsSigned = ({ decision, kind }: Pick<SignSheetProps, 'decision' | 'kind'>) => (
  <>
    <SignedWords decision={decision} kind={kind} />
    {kind === 'APPROVE' && <ConditionNote condition={decision.condition} />}
  </>
);

/** Six digits may be written in groups; a recovery code is sent as it stands. */
const plain = (code: string): string => {
  const digits = code.replace(/\s/g, '');
  return /^\d+$/.test(digits) ? digits : code.trim();
};

/** The two fields and what they lack; a fault goes when its field holds. */
const useAnswers = ({ kind, reason }: SignSheetProps, { confirmed, codeRefused }: ReturnType<typeof useSigning>) => {
  const t = useTexts(decisionTexts);
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = missingOf([
    ['reason', kind === 'REFUSE' && reason.trim() === '', t('needReason')],
    ['code', !confirmed && plain(code).length < 6, t('needCode')],
  ]);
  const check = () => {
    const [first] = missing;
    if (first === undefined) return true;
    setAttempt(attempt + 1);
    if (missing.length === 1) focusField(first.field);
    return false;
  };
  const faults = attempt > 0 ? missing : [];
  const refused = codeRefused && code === '' ? [{ field: 'code', message: t('codeRefused') }] : [];
  const others = refused.length === 0 ? faults : faults.filter(({ field }) => field !== 'code');
  return { code, setCode, attempt, check, faults: [...others, ...refused] };
};

const Stopped = ({ failure, refusal }: Pick<ReturnType<typeof useSigning>, 'failure' | 'refusal'>) => {
  const { pick, cite } = useLanguage();
  return (
    <>
      <FailureNotice failure={failure} />
      {refusal && (
        <Notice tone="danger" live>
          {pick(refusal.message)} {refusal.provision && `(${cite(refusal.provision)})`}
        </Notice>
      )}
    </>
  );
};
