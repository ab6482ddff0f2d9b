import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section, Stack, Statement } from '../../../../design/section.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { ApproveScope, type CurrentScopeResult } from '../../../../graphql/generated/scope/assessment.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { FailureNotice } from '../../../../session/failure-notice.tsx';
import { resultTexts } from '../../result/result.texts.ts';
import { assessmentTexts } from '../assessment.texts.ts';

interface ApprovalProps {
  readonly assessment: NonNullable<CurrentScopeResult['scopeAssessment']>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The exact statement one puts one's name to; refused when the assessment has changed meanwhile. */
export const Approval = ({ assessment: { assessment, result }, onDone, onCancel }: ApprovalProps) => {
  const t = useTexts(assessmentTexts);
  const r = useTexts(resultTexts);
  const { pick, cite } = useLanguage();
  const covered = result.class !== 'NOT_COVERED';
  const [coveredSince, setCoveredSince] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const [approve, { pending }] = useAct(ApproveScope);
  const [trouble, setTrouble] = useState<Exclude<
    Awaited<ReturnType<typeof approve>>,
    { readonly kind: 'done' }
  > | null>(null);
  const send = async () => {
    const seen = { assessment, class: result.class, decidedBy: result.decidedBy };
    const outcome = await approve({ input: { ...seen, comment, coveredSince: covered ? coveredSince : null } });
    if (outcome.kind === 'done') onDone();
    else setTrouble(outcome);
  };
  const refused = trouble?.kind === 'refused' ? trouble.rejection : undefined;
  const at = (field: string) => (refused?.field === field ? pick(refused.message) : undefined);
  return (
    <Section title={t('approve')}>
      <Stack>
        <Statement>
          {t('statement', { n: assessment, outcome: r(result.class), provision: cite(result.decidedBy) })}
        </Statement>
        {refused !== undefined && (
          <Notice tone="danger" live>
            {pick(refused.message)}
          </Notice>
        )}
        {trouble?.kind === 'failed' && <FailureNotice failure={trouble.failure} />}
        {covered && (
          <DateField
            label={t('since')}
            help={t('sinceHelp')}
            value={coveredSince}
            onChange={setCoveredSince}
            error={at('coveredSince')}
          />
        )}
        <TextAreaField
          label={t('comment')}
          help={t('commentHelp')}
          rows={2}
          maxLength={1000}
          value={comment}
          onChange={setComment}
          error={at('comment')}
        />
        <ButtonRow>
          <Button look="primary" pending={pending} onPress={() => void send()}>
            {t('approve')}
          </Button>
          <Button onPress={onCancel}>{t('cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Section>
  );
};
