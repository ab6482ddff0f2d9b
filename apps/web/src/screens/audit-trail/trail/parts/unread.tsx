import { ButtonRow, LinkButton } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { trailTexts } from '../trail.texts.ts';
import { type TrailSearch, type UnreadFilter, writeSearch } from './trail-search.ts';

interface UnreadProps {
  readonly unread: readonly UnreadFilter[];
  /** What could be read. */
  readonly search: TrailSearch;
}

/** Which filters of the address cannot be read, instead of a list that would look as if they had been. */
export const Unread = ({ unread, search }: UnreadProps) => {
  const t = useTexts(trailTexts);
  const rest = writeSearch(search).toString();
  return (
    <Notice tone="warn" title={t('unreadTitle', { n: unread.length })} live>
      <ul>
        {unread.map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            {t(unreadWords[name], { value: value.length > 60 ? `${value.slice(0, 60)} …` : value })}
          </li>
        ))}
      </ul>
      <p>{t('unreadWhy')}</p>
      <ButtonRow>
        {rest !== '' && <LinkButton href={`/audit-trail?${rest}`}>{t('unreadRest')}</LinkButton>}
        <LinkButton href="/audit-trail">{t('showAll')}</LinkButton>
      </ButtonRow>
    </Notice>
  );
};

const unreadWords = {
  text: 'unreadText',
  area: 'unreadArea',
  category: 'unreadArea',
  record: 'unreadRecord',
  actor: 'unreadActor',
  from: 'unreadFrom',
  to: 'unreadTo',
  by: 'unreadBy',
  other: 'unreadOther',
} as const satisfies Record<UnreadFilter['name'], string>;
