import { type ReactNode, useId } from 'react';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { type Deadline, glyphOf, lineOf, toneOf } from './deadline.ts';
import { DeadlineAnnouncer } from './deadline-announcer.tsx';
import { type DeadlineWords, useDeadlineWords } from './deadline-words.ts';
import { deadlineTexts } from './deadline.texts.ts';
import { designTexts } from './design.texts.ts';
import { Line } from './line.tsx';
import { useNow } from './now.ts';
import { Status } from './status.tsx';
import styles from './deadline-clock.module.css';

const c = classes(styles);

const unit = /^(\d+)\u00a0(\S+)$/;

/** `88 min` with a small unit; longer remainders stand as one word group. */
const Large = ({ words, look }: { readonly words: DeadlineWords; readonly look: 'big' | 'remaining' }) => {
  const t = useTexts(designTexts);
  const [, number, name] = unit.exec(words.large) ?? [];
  const text =
    look === 'big' && number !== undefined ? (
      <>
        {number}&nbsp;<span className={c('unit')}>{name}</span>
      </>
    ) : (
      words.large
    );
  return (
    <p className={c(look, words.relative && 'relative')} data-printed={t('printedNote')}>
      {words.dateTime === undefined ? text : <time dateTime={words.dateTime}>{text}</time>}
    </p>
  );
};

interface ClockProps {
  /** What is due: "Tidlig varsling om telefonudfald". */
  readonly title: ReactNode;
  readonly deadline: Deadline;
  /** Id, whose it is, since when. */
  readonly meta?: ReactNode;
  /** One action. Late ones read "Indberet og forklar". */
  readonly action?: ReactNode;
}

interface HeroProps extends ClockProps {
  /** "Hvorfor dette tidspunkt?", usually a `<DerivationDisclosure>`. */
  readonly why?: ReactNode;
  readonly note?: ReactNode;
  /** Words under the two ends of the line. */
  readonly startWords?: string;
  readonly endWords?: string;
  /** Instead of the status word: "Næste frist" on the overview. */
  readonly statusWords?: string;
}

/** The next deadline, large: one per screen, the nearest that can still be met. */
export const DeadlineHero = (props: HeroProps) => {
  const { title, deadline, meta, action, why, note, statusWords } = props;
  const now = useNow();
  const words = useDeadlineWords(deadline, now);
  const heading = useId();
  const tone = toneOf[words.face];
  return (
    <section className={c('hero', tone)} aria-labelledby={heading}>
      <div className={c('split')}>
        <div className={c('words')}>
          <Status tone={tone} glyph={glyphOf(words.face)}>
            {statusWords ?? words.status}
          </Status>
          <h2 id={heading}>{title}</h2>
          {meta !== undefined && <p className={c('meta')}>{meta}</p>}
        </div>
        <div className={c('count')}>
          <Large words={words} look="big" />
          <p className={c('date')}>{words.small}</p>
        </div>
      </div>
      <HeroLine {...props} now={now} />
      {(action ?? why ?? note) !== undefined && (
        <div className={c('acts')}>
          {action}
          {note !== undefined && <span className={c('absolute')}>{note}</span>}
          {why}
        </div>
      )}
      <DeadlineAnnouncer deadline={deadline} now={now} what={title} />
    </section>
  );
};

const HeroLine = ({ deadline, now, startWords, endWords }: HeroProps & { readonly now: number }) => {
  const t = useTexts(deadlineTexts);
  const f = useFormat();
  const line = lineOf(deadline, now);
  if (line === null || deadline.startsAt === undefined) return null;
  return (
    <>
      <div className={c('line')}>
        <Line {...line} />
      </div>
      <div className={c('ends')}>
        <span>{startWords ?? f.dateTimeShort(deadline.startsAt)}</span>
        <span className={c('elapsed')}>{t('passed', { time: f.remaining(now - Date.parse(deadline.startsAt)) })}</span>
        <span>{endWords ?? f.dateTimeShort(deadline.dueAt ?? '')}</span>
      </div>
    </>
  );
};

/** A deadline as a row of a list (`<ul>`); its title is the link. */
export const DeadlineRow = ({ title, deadline, meta, action }: ClockProps) => {
  const words = useDeadlineWords(deadline, useNow());
  const tone = toneOf[words.face];
  return (
    <li className={c('row')}>
      <div className={c('what')}>
        <Status tone={tone} glyph={glyphOf(words.face)}>
          {words.status}
        </Status>
        <h3>{title}</h3>
        {meta !== undefined && <p className={c('absolute')}>{meta}</p>}
      </div>
      <div>
        <div className={c(tone)}>
          <Large words={words} look="remaining" />
        </div>
        <p className={c('absolute')}>{words.small}</p>
      </div>
      <div className={c('act')}>{action}</div>
    </li>
  );
};

/** A deadline beside other things: status, remaining, date, line. */
export const DeadlineCard = ({ deadline }: { readonly deadline: Deadline }) => {
  const now = useNow();
  const words = useDeadlineWords(deadline, now);
  const tone = toneOf[words.face];
  const line = deadline.state === 'open' ? lineOf(deadline, now) : null;
  return (
    <div className={c('card', tone)}>
      <Status tone={tone} glyph={glyphOf(words.face)}>
        {words.status}
      </Status>
      <Large words={words} look="remaining" />
      <p className={c('absolute')}>{words.small}</p>
      {line && (
        <div className={c('line')}>
          <Line {...line} />
        </div>
      )}
    </div>
  );
};

/** The deadline of the thing one is working on, as one ruled line under the header. */
export const DeadlineStrip = ({ deadline, note }: { readonly deadline: Deadline; readonly note?: ReactNode }) => {
  const words = useDeadlineWords(deadline, useNow());
  const tone = toneOf[words.face];
  return (
    <div className={c('strip')}>
      <Status tone={tone} glyph={glyphOf(words.face)}>
        {words.status}
      </Status>
      <Large words={words} look="remaining" />
      <div className={c('absolute')}>
        <p>{words.small}</p>
        {note !== undefined && <p>{note}</p>}
      </div>
    </div>
  );
};
