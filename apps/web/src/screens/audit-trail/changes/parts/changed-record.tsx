import { classes } from '../../../../design/classes.ts';
import { Status } from '../../../../design/status.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { Soft } from '../../../../design/text.tsx';
import type { WhatChangedResult } from '../../../../graphql/generated/audit-trail/changes.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { ChangeTable } from '../../../../past/change-table.tsx';
import { recordPathAt } from '../../../../past/record-path.ts';
import { changesTexts } from '../changes.texts.ts';
import styles from '../changes.module.css';

const c = classes(styles);

export type Changes = WhatChangedResult['changesBetween'];
type Changed = Changes['changed']['edges'][number]['node'];

interface ChangedRecordProps {
  readonly changed: Changed;
  readonly from: string;
  /** `now` when the later moment is now. */
  readonly to: string;
}

/** One record: what was done to it, each field before and after, and the way to it as of either moment. */
export const ChangedRecord = ({ changed, from, to }: ChangedRecordProps) => {
  const t = useTexts(changesTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { record, isNew, acts, changes, lastAt } = changed;
  const done = acts.map(({ title, count }) =>
    count === 1 ? pick(title) : t('done', { what: pick(title), n: f.number(count) }),
  );
  return (
    <li className={c('record')}>
      <div className={c('head')}>
        <h3>{record.name ?? pick(record.title)}</h3>
        {record.name !== null && <Soft>{pick(record.title)}</Soft>}
        {isNew && <Status tone="plan">{t('isNew')}</Status>}
      </div>
      <Soft>
        {done.join(' · ')} · {t('last', { time: f.dateTime(lastAt) })}
      </Soft>
      {changes.length === 0 ? <p>{t('same')}</p> : <ChangeTable changes={changes} />}
      <div className={c('ways')}>
        {!isNew && (
          <TextLink alone href={recordPathAt(record, from)}>
            {t('then')}
          </TextLink>
        )}
        <TextLink alone href={recordPathAt(record, to)}>
          {t('later')}
        </TextLink>
        <TextLink alone href={`/audit-trail?category=${record.category}&record=${encodeURIComponent(record.id)}`}>
          {t('history')}
        </TextLink>
      </div>
    </li>
  );
};
