import { useState, useSyncExternalStore } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useTexts } from '../language/use-texts.ts';
import { anonymous, type Session } from './session.ts';
import { sessionGate } from './session-gate.ts';
import { useSession } from './session-provider.tsx';
import { sessionTexts } from './session.texts.ts';
import { SignInSteps } from './sign-in-steps.tsx';
import { api } from './api.ts';

const sameDoor = (before: Session, after: Session) =>
  before.person?.id === after.person?.id && before.organisation?.id === after.organisation?.id;

/** Lies over the page when the session ended elsewhere; the page keeps every field, and waiting requests go on after. */
export const SignedOutSheet = () => {
  const t = useTexts(sessionTexts);
  const { session } = useSession();
  const { lost, stage, step } = useReturn();
  const leave = () => {
    location.assign('/sign-in');
  };
  return (
    <SignInSteps session={stage} onStep={() => void step()} email={session.person?.email}>
      {({ title, body }) => (
        <Dialog
          mustAnswer
          open={lost}
          onClose={() => undefined}
          title={stage.state === 'anonymous' ? t('backTitle') : title}
          actions={
            <Button look="bare" onPress={leave}>
              {t('backLeave')}
            </Button>
          }
        >
          {stage.state === 'anonymous' && <p>{t('backLead')}</p>}
          {body}
        </Dialog>
      )}
    </SignInSteps>
  );
};

const useReturn = () => {
  const { session, refresh } = useSession();
  const lost = useSyncExternalStore(sessionGate.subscribe, sessionGate.isLost);
  const [stage, setStage] = useState<Session>(anonymous);
  const step = async () => {
    const answer = await api.get<Session>('/api/session');
    if (!answer.ok) return;
    if (answer.data.state !== 'open') {
      setStage(answer.data);
      return;
    }
    setStage(anonymous);
    if (!sameDoor(session, answer.data)) {
      // Somebody else, or another organisation: nothing of the open page may reach them.
      location.assign('/');
      return;
    }
    await refresh();
    sessionGate.regain();
  };
  return { lost, stage, step };
};
