import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { ResendTheLink } from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useState } from 'react';
import { reviewTexts } from '../review.texts.ts';
import type { ReviewProps } from './review-props.ts';

/** A new link to the same contact, in one press. */
export const ResendButton = ({ assessment, onDone }: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const [sent, setSent] = useState(false);
  const form = useActForm([]);
  const [resend, { pending }] = useAct(ResendTheLink);
  const send = async () => {
    if (!(await form.submit([], () => resend({ input: { assessmentId: assessment.round.id } })))) return;
    setSent(true);
    onDone();
  };
  return (
    <>
      <ActFaults form={form} />
      {sent && (
        <Notice tone="ok" live>
          {t('resent')}
        </Notice>
      )}
      <Button small look="bare" pending={pending} onPress={() => void send()}>
        {t('resend')}
      </Button>
    </>
  );
};
