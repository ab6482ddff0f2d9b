import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { AnswerKeeper, type Keeping } from '../answers/answer-keeper.ts';
import { browserAnswerShelf } from '../answers/answer-shelf.ts';
import { keptFrom, sendAnswer } from '../answers/send-answer.ts';
import { doorApi, type DoorSession, type Questionnaire } from '../door-api.ts';

/** The keeper of this questionnaire's answers: sends when the network is back, when the page is hidden and when it is left. */
export const useKeeper = (questionnaire: Questionnaire): readonly [AnswerKeeper, Keeping] => {
  const keeper = useMemo(
    () =>
      new AnswerKeeper({
        known: new Map(questionnaire.answers.map((answer) => [answer.field, keptFrom(answer)])),
        shelf: browserAnswerShelf(questionnaire.reference),
        send: sendAnswer,
      }),
    // Made once: afterwards the keeper knows better than what was first read.
    [questionnaire.reference],
  );
  useEffect(() => {
    const send = () => void keeper.flush();
    const back = () => void resumeIfOpen(keeper);
    window.addEventListener('online', send);
    window.addEventListener('focus', back);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', send);
      void keeper.flush().finally(keeper.close);
    };
  }, [keeper]);
  return [keeper, useSyncExternalStore(keeper.subscribe, keeper.snapshot)];
};

/** A new link opened in another window lets this one go on. */
const resumeIfOpen = async (keeper: AnswerKeeper): Promise<void> => {
  if (!keeper.snapshot().signedOut) return;
  const session = await doorApi.get<DoorSession>('session');
  if (session.ok && session.data.state === 'open') keeper.resume();
};
