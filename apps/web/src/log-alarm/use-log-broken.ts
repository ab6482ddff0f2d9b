import { LogAlarm } from '../graphql/generated/log-alarm/log-alarm.ts';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useSession } from '../session/session-provider.tsx';

/** True once the server has said that the log is broken; where it is not asked or does not answer, nothing is held up. */
export const useLogBroken = (): boolean => {
  const { may } = useSession();
  const result = useQueryResult(LogAlarm, {}, { pause: !may('history:read') });
  return result.state === 'ready' && result.data.logStanding.broken;
};
