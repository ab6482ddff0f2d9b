import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { classes } from '../../../../design/classes.ts';
import { Icon } from '../../../../design/icon.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import type { AuditTrailResult } from '../../../../graphql/generated/audit-trail/trail.ts';
import type { Format } from '../../../../language/format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ChangeTable } from '../../../../past/change-table.tsx';
import { recordPath } from '../../../../past/record-path.ts';
import { useActorWords } from '../../../../people/use-actor-words.ts';
import { trailTexts } from '../trail.texts.ts';
import styles from '../trail.module.css';

const c = classes(styles);

export type TrailEntry = AuditTrailResult['history']['edges'][number]['node'];

/** One entry: closed it says when, what, who and on which record; open it says why, before and after. */
interface EntryProps {
  readonly entry: TrailEntry;
  /** The time it stands under. */
  readonly by: Axis;
}

export const Entry = ({ entry, by }: EntryProps) => {
  const t = useTexts(trailTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const who = useActorWords();
  const [open, setOpen] = useState(false);
  const detail = useId();
  const title = pick(entry.title);
  return (
    <li className={c('entry')}>
      <button
        type="button"
        className={c('row')}
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <time className={c('time')} dateTime={momentOf(entry, by)}>
          {isDay(momentOf(entry, by)) ? '' : f.time(momentOf(entry, by))}
        </time>
        <span className={c('what')}>
          <b>{title}</b>
          {entry.happened !== null && (
            <small>
              {by === 'recorded'
                ? t('happenedThen', { time: whole(entry.happened, f) })
                : t('recordedThen', { time: f.dateTime(entry.at) })}
            </small>
          )}
          {entry.reason !== null && <small>{entry.reason}</small>}
        </span>
        <span className={c('who')}>{who(entry.actor)}</span>
        <span className={c('time', 'kind')}>{entry.record.name ?? pick(entry.record.title)}</span>
        <span className={c('chevron')}>
          <Icon of={open ? ChevronUp : ChevronDown} />
        </span>
      </button>
      <div id={detail} hidden={!open}>
        {open && <Detail entry={entry} />}
      </div>
    </li>
  );
};

export type Axis = 'recorded' | 'happened';

/** The moment, or the day, an entry stands under. */
export const momentOf = ({ at, happened }: TrailEntry, by: Axis): string => (by === 'happened' ? (happened ?? at) : at);

const isDay = (text: string): boolean => text.length === 10;

const whole = (text: string, f: Format): string => (isDay(text) ? f.date(text) : f.dateTime(text));

const Detail = ({ entry }: { readonly entry: TrailEntry }) => {
  const t = useTexts(trailTexts);
  const f = useFormat();
  const who = useActorWords();
  const { seq, at, record, actor } = entry;
  return (
    <div className={c('detail')}>
      {entry.changes.length === 0 ? <p>{t('noChanges')}</p> : <ChangeTable changes={entry.changes} />}
      <div className={c('foot')}>
        <span>{t('entry', { seq })}</span>
        <time dateTime={at}>{f.dateTime(at)}</time>
        <TextLink href={recordPath(record)}>{t('openRecord')}</TextLink>
        <TextLink href={`/audit-trail?category=${record.category}&record=${record.id}`}>{t('onlyThis')}</TextLink>
        <TextLink href={`/audit-trail?actor=${encodeURIComponent(actor.id)}`}>
          {t('onlyActor', { name: who(actor) })}
        </TextLink>
      </div>
    </div>
  );
};
