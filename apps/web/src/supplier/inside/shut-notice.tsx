import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { doorTexts } from '../door/door.texts.ts';
import { doorApi } from '../door-api.ts';
import { insideTexts } from './inside.texts.ts';

/** The way in has run out while somebody writes: nothing is lost, and one press gets a new link. */
export const ShutNotice = ({ token }: { readonly token: string | undefined }) => {
  const t = useTexts(insideTexts);
  const door = useTexts(doorTexts);
  const [sent, setSent] = useState(false);
  const { pending, failure, submit } = useSubmit();
  const resend = async () => {
    if ((await submit(() => doorApi.post<unknown>('resend-link', { token }))) !== undefined) setSent(true);
  };
  return (
    <Notice tone="warn" title={t('shutTitle')} live>
      <p>{t('shutWhy')}</p>
      <FailureNotice failure={failure} />
      {sent && <p>{door('linkSent')}</p>}
      {token !== undefined && !sent && (
        <p>
          <Button pending={pending} onPress={() => void resend()}>
            {door('sendLink')}
          </Button>
        </p>
      )}
    </Notice>
  );
};
