import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../session/failure.ts';
import { LinkPage } from '../door/link-page.tsx';
import { NothingPage } from '../door/nothing-page.tsx';
import { OpeningPage } from '../door/opening-page.tsx';
import { OverPage } from '../door/over-page.tsx';
import { TroublePage } from '../door/trouble-page.tsx';
import { doorApi, isOver, isShut, type Questionnaire, type Respondent } from '../door-api.ts';
import { Answering } from './answering.tsx';

interface InsideProps {
  readonly me: Respondent;
  /** The link this window came in by, to ask for a new one. */
  readonly token: string | undefined;
  readonly onLeft: () => void;
}

/** Past the code: the one questionnaire this link belongs to. */
export const Inside = ({ me, token, onLeft }: InsideProps) => {
  const [questionnaire, setQuestionnaire] = useState<Questionnaire>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(async () => {
    const answer = await doorApi.get<Questionnaire>('questionnaire');
    if (answer.ok) setQuestionnaire(answer.data);
    setFailure(answer.ok ? undefined : answer.failure);
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  if (questionnaire !== undefined)
    return (
      <Answering
        // A new state (submitted, asked again) begins afresh from what the server holds.
        key={`${questionnaire.reference} ${questionnaire.state}`}
        questionnaire={questionnaire}
        me={me}
        token={token}
        onReload={load}
        onLeft={onLeft}
      />
    );
  if (failure === undefined) return <OpeningPage />;
  if (isOver(failure)) return <OverPage />;
  if (isShut(failure)) return token === undefined ? <NothingPage /> : <LinkPage token={token} paused />;
  return <TroublePage failure={failure} onAgain={() => void load()} />;
};
