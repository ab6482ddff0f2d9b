import { useEffect, useMemo, useState } from 'react';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { Soft } from '../../../../design/text.tsx';
import { OverviewChanges, type OverviewChangesResult } from '../../../../graphql/generated/overview/home.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useActorWords } from '../../../../people/use-actor-words.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { homeTexts } from '../home.texts.ts';
import styles from '../home.module.css';
import { lastVisit, type Visit } from '../../../../past/last-visit.ts';

const c = classes(styles);

type Entry = OverviewChangesResult['history']['edges'][number]['node'];

const MOST = 8;

const useLastVisit = () => {
  const { session } = useSession();
  const organisation = session.organisation?.id ?? '';
  const person = session.person?.id ?? '';
  const visit = useMemo(() => lastVisit(organisation, person), [organisation, person]);
  const [before] = useState(visit.before);
  return { before, remember: visit.remember };
};

/** What has happened since this person last looked; the first time, what happened last. */
export const ChangesSection = () => {
  const t = useTexts(homeTexts);
  const { before, remember } = useLastVisit();
  const filter = before === undefined ? null : { from: before.at };
  const result = useQueryResult(OverviewChanges, { filter, first: MOST });
  return (
    <Section title={t(before === undefined ? 'changesRecent' : 'changes')}>
      <Loaded result={result}>
        {({ history }) => (
          <Entries entries={history.edges.map(({ node }) => node)} before={before} remember={remember} />
        )}
      </Loaded>
    </Section>
  );
};

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly before: Visit | undefined;
  readonly remember: (now: Visit) => void;
}

const Entries = ({ entries, before, remember }: EntriesProps) => {
  const t = useTexts(homeTexts);
  const f = useFormat();
  const newest = entries[0];
  useEffect(() => {
    if (newest) remember({ seq: newest.seq, at: newest.at });
  }, [newest, remember]);
  const fresh = entries.filter(({ seq }) => before === undefined || seq > before.seq);
  if (fresh.length === 0)
    return <Soft>{before ? t('changesNone', { time: f.dateTimeShort(before.at) }) : t('changesEmpty')}</Soft>;
  return (
    <>
      {before && <Soft>{t('changesSince', { time: f.dateTimeShort(before.at) })}</Soft>}
      <Rows>
        {fresh.map((entry) => (
          <Change key={entry.id} entry={entry} />
        ))}
      </Rows>
      <p className={c('more')}>
        <TextLink href="/audit-trail">{t('changesMore')}</TextLink>
      </p>
    </>
  );
};

const Change = ({ entry }: { readonly entry: Entry }) => {
  const f = useFormat();
  const { pick } = useLanguage();
  const who = useActorWords();
  const { title, record, at, actor } = entry;
  return (
    <li>
      <TextLink href={`/audit-trail?category=${record.category}&record=${record.id}`} quiet strong alone>
        {pick(title)}
      </TextLink>
      <Soft>{record.name ?? pick(record.title)}</Soft>
      <Soft>
        {f.dateTimeShort(at)} · {who(actor)}
      </Soft>
    </li>
  );
};
