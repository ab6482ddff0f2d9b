import type { CSSProperties, ReactNode } from 'react';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { type Deadline, faceOf, glyphOf, toneOf } from './deadline.ts';
import { useDeadlineWords } from './deadline-words.ts';
import { designTexts } from './design.texts.ts';
import { useNow } from './now.ts';
import { type GlyphName, StatusGlyph } from './status-glyph.tsx';
import styles from './milestone-bar.module.css';

const c = classes(styles);

export interface Milestone {
  readonly key: string;
  readonly title: string;
  /** A deadline, or a plain moment such as "Kendskab". */
  readonly deadline?: Deadline;
  readonly moment?: { readonly at: string; readonly large: string; readonly small: string };
  /** Under the words: "Hvorfor dette tidspunkt?". */
  readonly below?: ReactNode;
}

const timeOf = ({ deadline, moment }: Milestone): number => {
  if (moment) return Date.parse(moment.at);
  if (!deadline) return Number.NaN;
  return deadline.happenedAt === undefined
    ? Date.parse(deadline.lateAfter ?? deadline.dueAt ?? '')
    : Date.parse(deadline.happenedAt);
};

/** Index of the milestone the mark stands after: the last one before the first that lies ahead. One nobody asked for has no time. */
const lastPassed = (milestones: readonly Milestone[], now: number) => {
  const ahead = milestones.findIndex((milestone) => timeOf(milestone) > now);
  const behind = ahead === -1 ? milestones : milestones.slice(0, ahead);
  return behind.findLastIndex((milestone) => !Number.isNaN(timeOf(milestone)));
};

const MIDDLE = 62;
const [NEAREST, FARTHEST] = [14, 80];

/** How far from the milestone passed to the one ahead, in per cent, clear of both pins. */
const placeOf = (milestones: readonly Milestone[], passed: number, now: number): number => {
  const [from, to] = [milestones[passed], milestones.find((milestone) => timeOf(milestone) > now)];
  if (from === undefined || to === undefined) return MIDDLE;
  const share = ((now - timeOf(from)) / (timeOf(to) - timeOf(from))) * 100;
  return Math.round(Math.max(NEAREST, Math.min(FARTHEST, share)));
};

/** The nearest open deadline gets the larger words. */
const currentOf = (milestones: readonly Milestone[]) =>
  milestones.findIndex(({ deadline }) => deadline?.state === 'open');

/** All deadlines of one incident on the line. Not to scale: pins are deadlines, the mark is now. Stacks on phones. */
export const MilestoneBar = ({
  milestones,
  label,
}: {
  readonly milestones: readonly Milestone[];
  readonly label: string;
}) => {
  const now = useNow();
  const passed = lastPassed(milestones, now);
  const current = currentOf(milestones);
  const place = { '--now': `${String(placeOf(milestones, passed, now))}%` } as CSSProperties;
  return (
    <ol className={c('bar')} aria-label={label} style={place}>
      {milestones.map((milestone, index) => (
        <li
          key={milestone.key}
          className={c('milestone', index === passed && 'half', index === current && 'current')}
          {...(index === current ? { 'aria-current': 'step' } : {})}
        >
          {index <= passed && <span className={c('solid')} aria-hidden="true" />}
          {index >= passed && <span className={c('ahead')} aria-hidden="true" />}
          {index === passed && <NowMark />}
          {milestone.deadline ? (
            <DeadlinePin title={milestone.title} deadline={milestone.deadline} now={now} />
          ) : (
            <MomentPin milestone={milestone} />
          )}
          {milestone.below}
        </li>
      ))}
    </ol>
  );
};

const NowMark = () => {
  const t = useTexts(designTexts);
  return (
    <span className={c('now')} aria-hidden="true">
      <b>{t('now')}</b>
    </span>
  );
};

const Pin = ({ glyph, tone }: { readonly glyph: GlyphName; readonly tone: string }) => (
  <span className={c('pin', tone)}>
    <StatusGlyph name={glyph} />
  </span>
);

interface DeadlinePinProps {
  readonly title: string;
  readonly deadline: Deadline;
  readonly now: number;
}

const quiet = new Set(['running', 'calculated']);

const DeadlinePin = ({ title, deadline, now }: DeadlinePinProps) => {
  const words = useDeadlineWords(deadline, now);
  const face = faceOf(deadline, now);
  return (
    <>
      <Pin glyph={glyphOf(face)} tone={face === 'calculated' ? 'plan' : toneOf[face]} />
      <p className={c('title')}>{title}</p>
      <p className={c('value', quiet.has(face) ? 'ink' : toneOf[face])}>
        <time dateTime={words.dateTime}>{words.large}</time>
      </p>
      <p className={c('small')}>{words.small}</p>
    </>
  );
};

const MomentPin = ({ milestone: { title, moment } }: { readonly milestone: Milestone }) => (
  <>
    <Pin glyph="start" tone="ink" />
    <p className={c('title')}>{title}</p>
    {moment && (
      <>
        <p className={c('value')}>
          <time dateTime={moment.at}>{moment.large}</time>
        </p>
        <p className={c('small')}>{moment.small}</p>
      </>
    )}
  </>
);
