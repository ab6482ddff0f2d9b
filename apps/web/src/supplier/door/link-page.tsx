import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { PlainDoor } from '../../session/plain-door.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { doorApi } from '../door-api.ts';
import { doorTexts } from './door.texts.ts';

interface LinkPageProps {
  readonly token: string;
  /** This browser was let in by the link and is outside again: after a break, or because the access ran out. */
  readonly paused?: boolean;
}

/** A link that is used, expired or unknown: one press sends a new one, and nothing tells which of them it was. */
export const LinkPage = ({ token, paused = false }: LinkPageProps) => {
  const t = useTexts(doorTexts);
  const [sent, setSent] = useState(false);
  const { pending, failure, submit } = useSubmit();
  const resend = async () => {
    if ((await submit(() => doorApi.post<unknown>('resend-link', { token }))) !== undefined) setSent(true);
  };
  return (
    <PlainDoor
      over={t('over')}
      title={sent ? t('linkSentTitle') : t(paused ? 'pausedTitle' : 'linkTitle')}
      listTitle={t('linkListTitle')}
      list={[t('linkList1'), t('linkList2')]}
    >
      <p role="status">{sent ? t('linkSent') : t(paused ? 'pausedBody' : 'linkBody')}</p>
      <FailureNotice failure={failure} />
      {!sent && (
        <div>
          <Button look="primary" pending={pending} onPress={() => void resend()}>
            {t('sendLink')}
          </Button>
        </div>
      )}
    </PlainDoor>
  );
};
