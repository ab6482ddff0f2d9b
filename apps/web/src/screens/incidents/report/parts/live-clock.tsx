import { deadlineFor, type DeadlineQuestion } from '@varsel/statute';
import { DeadlineStrip } from '../../../../design/deadline-clock.tsx';
import { WhyThisTime } from '../../../../design/derivation.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reportTexts } from '../report.texts.ts';

const reckon = (awareAt: string) => {
  const start = new Date(awareAt).toISOString() as DeadlineQuestion['start'];
  try {
    return { early: deadlineFor({ kind: 'early', start }), notification: deadlineFor({ kind: 'notif', start }) };
  } catch {
    // A year outside the rule of summer time: a typing error while the date is being written.
    return undefined;
  }
};

interface LiveClockProps {
  readonly awareAt: string | null;
  readonly silent: boolean;
}

/** The clock as it will stand, at once, by the same rules as the server's. */
export const LiveClock = ({ awareAt, silent }: LiveClockProps) => {
  const t = useTexts(reportTexts);
  const f = useFormat();
  const reckoned = awareAt === null ? undefined : reckon(awareAt);
  if (silent) return <Notice>{t('noClock')}</Notice>;
  if (!reckoned) return <Soft>{t('clockMissing')}</Soft>;
  const { early, notification } = reckoned;
  const { start: startsAt, dueAt, lateAfter, derivation } = early;
  return (
    <div>
      <DeadlineStrip
        deadline={{ state: 'open', startsAt, dueAt, lateAfter }}
        note={`${t('earlyDue')} · ${t('notifDue', { time: f.dateTimeShort(notification.dueAt) })}`}
      />
      <WhyThisTime derivation={derivation} dueAt={dueAt} />
    </div>
  );
};
