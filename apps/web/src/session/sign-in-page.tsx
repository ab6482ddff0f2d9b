import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { TextLink } from '../design/text-link.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api } from './api.ts';
import { Door, DoorSheet } from './door.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { Beneath } from './form.tsx';
import { useSession } from './session-provider.tsx';
import { sessionTexts } from './session.texts.ts';
import { SignInSteps } from './sign-in-steps.tsx';

interface SignInPageProps {
  readonly onOpen: () => void;
}

/** One address for all steps: the server knows which one is next, so a reload never loses the way. */
export const SignInPage = ({ onOpen }: SignInPageProps) => {
  const { session, refresh, failure } = useSession();
  const [visit, setVisit] = useState(0);
  const step = async () => {
    const next = await refresh();
    if (next.state === 'open') onOpen();
  };
  /** Nothing of the one who was here stays on the screen: no key, no recovery codes. */
  const startOver = async () => {
    await refresh();
    setVisit((before) => before + 1);
  };
  return (
    <Door>
      <SignInSteps key={visit} session={session} onStep={() => void step()}>
        {({ title, lead, body }) => (
          <DoorSheet title={title} lead={lead}>
            <FailureNotice failure={failure} />
            {body}
            <Under state={session.state} demo={session.demo === true} onStartOver={() => void startOver()} />
          </DoorSheet>
        )}
      </SignInSteps>
    </Door>
  );
};

interface UnderProps {
  readonly state: string;
  readonly demo: boolean;
  readonly onStartOver: () => void;
}

const Under = ({ state, demo, onStartOver }: UnderProps) => {
  const t = useTexts(sessionTexts);
  const startOver = async () => {
    await api.post('/api/sign-out');
    onStartOver();
  };
  if (state !== 'anonymous')
    return (
      <Beneath>
        <Button look="bare" onPress={() => void startOver()}>
          {t('startOver')}
        </Button>
      </Beneath>
    );
  return (
    <Beneath>
      <p>
        {t('noAccount')} <TextLink href="/create-organisation">{t('createOrganisation')}</TextLink>
      </p>
      {demo && (
        <p>
          {t('demoNote')} <a href="/demo">{t('demoAccounts')}</a>
        </p>
      )}
    </Beneath>
  );
};
