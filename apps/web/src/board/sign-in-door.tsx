import { Button } from '../design/button.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api } from '../session/api.ts';
import { Door, DoorSheet } from '../session/door.tsx';
import { FailureNotice } from '../session/failure-notice.tsx';
import { Beneath } from '../session/form.tsx';
import { useSession } from '../session/session-provider.tsx';
import { sessionTexts } from '../session/session.texts.ts';
import { SignInSteps } from '../session/sign-in-steps.tsx';
import { boardTexts } from './board.texts.ts';
import { usePlace } from './place.ts';

/** Says what waits on the other side; the address stays, so nothing has to be found again. */
export const SignInDoor = () => {
  const t = useTexts(boardTexts);
  const { session, refresh, failure } = useSession();
  const place = usePlace();
  const lead = t(place.page === 'inbox' || place.page === 'brief' ? 'signInLead' : 'signInToDecision');
  return (
    <Door>
      <SignInSteps session={session} onStep={() => void refresh()}>
        {({ title, lead: stepLead, body }) => (
          <DoorSheet title={title} lead={session.state === 'anonymous' ? lead : stepLead}>
            <FailureNotice failure={failure} />
            {body}
            <Beneath>
              <Under />
            </Beneath>
          </DoorSheet>
        )}
      </SignInSteps>
    </Door>
  );
};

const Under = () => {
  const t = useTexts(boardTexts);
  const s = useTexts(sessionTexts);
  const { session, refresh } = useSession();
  const startOver = async () => {
    await api.post('/api/sign-out');
    await refresh();
  };
  if (session.state === 'anonymous')
    return (
      <>
        <p>{t('duty')}</p>
        {session.demo === true && (
          <p>
            {s('demoNote')} <a href="/demo">{s('demoAccounts')}</a>
          </p>
        )}
      </>
    );
  return (
    <Button look="bare" onPress={() => void startOver()}>
      {s('startOver')}
    </Button>
  );
};
