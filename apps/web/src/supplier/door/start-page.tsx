import { Button } from '../../design/button.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { FailureNotice } from '../../session/failure-notice.tsx';
import { PlainDoor } from '../../session/plain-door.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { type CodeSent, doorApi, isOver } from '../door-api.ts';
import { doorTexts } from './door.texts.ts';

interface StartPageProps {
  readonly token: string;
  readonly onSent: (sent: CodeSent) => void;
  readonly onUnusable: () => void;
  readonly onOver: () => void;
}

/** A person presses, because a mail filter that opens every link must not use this one up. */
export const StartPage = ({ token, onSent, onUnusable, onOver }: StartPageProps) => {
  const t = useTexts(doorTexts);
  const { pending, failure, submit } = useSubmit();
  const exchange = async () => {
    const answer = await submit(async () => {
      const given = await doorApi.post<CodeSent>('exchange', { token });
      if (!given.ok && given.failure.code === 'LINK_NOT_USABLE') onUnusable();
      if (!given.ok && isOver(given.failure)) onOver();
      return given;
    });
    if (answer !== undefined) onSent(answer);
  };
  return (
    <PlainDoor
      over={t('over')}
      title={t('startTitle')}
      listTitle={t('listTitle')}
      list={[t('list1'), t('list2'), t('list3')]}
    >
      <p>{t('startBody')}</p>
      <FailureNotice failure={failure} />
      <div>
        <Button look="primary" pending={pending} onPress={() => void exchange()}>
          {t('sendCode')}
        </Button>
      </div>
    </PlainDoor>
  );
};
