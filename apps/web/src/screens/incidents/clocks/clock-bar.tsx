import { useState } from 'react';
import { Button } from '../../../design/button.tsx';
import type { Deadline } from '../../../design/deadline.ts';
import { type Milestone, MilestoneBar } from '../../../design/milestone-bar.tsx';
import { Notice } from '../../../design/notice.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { ClockDerivation } from './clock-derivation.tsx';
import type { NameOf } from '../../../people/use-people.ts';
import { type Clock, deadlineOf, stilled } from './clock.ts';
import type { IncidentData } from './incident-data.ts';
import { clocksTexts } from './clocks.texts.ts';
import styles from './clock-bar.module.css';
import { classes } from '../../../design/classes.ts';

const c = classes(styles);
const panel = 'why-this-time';

const same = (deadline: Deadline): Deadline => deadline;

interface ClockBarProps {
  readonly incident: IncidentData;
  readonly nameOf: NameOf;
  /** Looking at the past: dates, and nothing that counts. */
  readonly past?: boolean;
}

/** All deadlines of the incident on one line, each with its derivation below. */
export const ClockBar = ({ incident, nameOf, past = false }: ClockBarProps) => {
  const t = useTexts(clocksTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const [asked, setAsked] = useState<Clock['kind'] | null>(null);
  const { clocks, awareAt, clocksNote } = incident;
  const interim = useInterim(incident);
  const why = clocks.find(({ kind }) => kind === asked);
  const start: Milestone = {
    key: 'awareness',
    title: t('awareness'),
    moment: { at: awareAt, large: f.time(awareAt), small: f.dateWithWeekday(awareAt) },
  };
  const milestones = clocks.map((clock): Milestone => ({
    key: clock.kind,
    title: pick(clock.title),
    deadline: (past ? stilled : same)(deadlineOf(clock, pick, receiptNumber(incident, clock.kind))),
    below: (
      <span className={c('ask')}>
        <Button
          small
          look="bare"
          aria-expanded={asked === clock.kind}
          aria-controls={panel}
          onPress={() => {
            setAsked(asked === clock.kind ? null : clock.kind);
          }}
        >
          {t('why')}
        </Button>
      </span>
    ),
  }));
  return (
    <section aria-label={t('deadlines')} className={c('clocks')}>
      {clocks.length > 0 && (
        <MilestoneBar label={t('deadlines')} milestones={[start, ...withInterim(milestones, interim)]} />
      )}
      <div id={panel} hidden={!why}>
        {why && <ClockDerivation clock={why} nameOf={nameOf} awareAt={awareAt} />}
      </div>
      {clocksNote && <Notice>{pick(clocksNote)}</Notice>}
    </section>
  );
};

const reportStages = { NOTIFICATION: 'NOTIFICATION', INTERIM_REPORT: 'INTERIM', FINAL_REPORT: 'FINAL' } as const;

const receiptNumber = ({ receipts, reports }: IncidentData, kind: Clock['kind']): string | undefined => {
  const own =
    kind === 'EARLY_WARNING' ? receipts : reports.findLast(({ stage }) => stage === reportStages[kind])?.receipts;
  return own?.at(-1)?.receiptNumber ?? undefined;
};

/** An interim report has a clock only when the request sets a time; until then it stands by, or waits to be sent. */
const useInterim = ({ clocks, interimRequests, reports }: IncidentData): Milestone | undefined => {
  const t = useTexts(clocksTexts);
  const f = useFormat();
  if (clocks.some(({ kind }) => kind === 'INTERIM_REPORT')) return undefined;
  const request = interimRequests.at(-1);
  const received = reports.findLast(({ stage }) => stage === 'INTERIM')?.receipts.at(-1);
  const deadline: Deadline = received
    ? { state: 'receipted', happenedAt: received.receivedAt, reference: received.receiptNumber ?? undefined }
    : {
        state: 'on-request',
        condition: request ? t('asked', { time: f.dateTimeShort(request.requestedAt) }) : t('notAsked'),
      };
  return { key: 'INTERIM', title: t('interim'), deadline };
};

/** The interim report has its place between the notification and the final report. */
const withInterim = (milestones: readonly Milestone[], interim: Milestone | undefined): readonly Milestone[] =>
  interim === undefined ? milestones : [...milestones.slice(0, -1), interim, ...milestones.slice(-1)];
