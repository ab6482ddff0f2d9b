import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { SelectField } from '../../../design/select-field.tsx';
import { Soft } from '../../../design/text.tsx';
import { WhatChanged } from '../../../graphql/generated/audit-trail/changes.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { exactly } from '../../../past/moment.ts';
import { usePast } from '../../../past/use-past.ts';
import { changesTexts } from './changes.texts.ts';
import { ChangedRecord, type Changes } from './parts/changed-record.tsx';
import { Choose } from './parts/choose.tsx';
import { monthBefore, readWish, type Wish, writeWish } from './parts/span.ts';
import styles from './changes.module.css';

const c = classes(styles);
const pageSize = 25;

/** What changed between two moments, gathered by record: in words, with the way to each as of either moment. */
export function Component() {
  const t = useTexts(changesTexts);
  const now = useNow();
  const [parameters, setParameters] = useSearchParams();
  const [usual] = useState(() => monthBefore(now));
  const wish = readWish(parameters);
  const { to, area, after } = wish;
  const from = wish.from ?? usual;
  const result = useQueryResult(WhatChanged, { from, to, area, first: pageSize, after });
  const go = (next: Partial<Wish>) => {
    setParameters(writeWish({ from, to, area, ...next }));
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumb={<Breadcrumb trail={[{ label: t('trail'), href: '/audit-trail' }]} here={t('title')} />}
      />
      <Choose
        key={`${from} ${String(to)}`}
        from={from}
        to={to}
        onChoose={(first, second) => {
          go({ from: first, to: second, area: null });
        }}
      />
      <Loaded result={result}>
        {({ changesBetween }) => <Answer changes={changesBetween} wish={wish} onGo={go} />}
      </Loaded>
    </>
  );
}

interface AnswerProps {
  readonly changes: Changes;
  readonly wish: Wish;
  readonly onGo: (next: Partial<Wish>) => void;
}

const Answer = ({ changes, wish, onGo }: AnswerProps) => {
  const t = useTexts(changesTexts);
  const f = useFormat();
  const { from, to, records, events, changed } = changes;
  const past = usePast();
  if (records === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyWhy')}</EmptyState>;
  const exact = (moment: string) => exactly(f.dateTime(moment), moment);
  return (
    <Section title={t('counts', { records, events })}>
      <Soft>{t('span', { from: exact(from), to: exact(to) })}</Soft>
      <Areas changes={changes} area={wish.area} onGo={onGo} />
      <ul>
        {changed.edges.map(({ node }) => (
          <ChangedRecord
            key={`${node.record.category} ${node.record.id}`}
            changed={node}
            from={from}
            to={wish.to ?? past ?? 'now'}
          />
        ))}
      </ul>
      <Pager changes={changes} after={wish.after} onGo={onGo} />
    </Section>
  );
};

const Areas = ({ changes, area, onGo }: Pick<AnswerProps, 'changes' | 'onGo'> & Pick<Wish, 'area'>) => {
  const t = useTexts(changesTexts);
  const { pick } = useLanguage();
  const options = [
    { value: '', label: t('all', { n: changes.records }) },
    ...changes.areas.map(({ name, title, records }) => ({
      value: name,
      label: t('area', { title: pick(title), n: records }),
    })),
  ];
  return (
    <SelectField
      label={t('areas')}
      value={area ?? ''}
      options={options}
      onChange={(next) => {
        onGo({ area: next === '' ? null : next });
      }}
    />
  );
};

const Pager = ({ changes, after, onGo }: Pick<AnswerProps, 'changes' | 'onGo'> & Pick<Wish, 'after'>) => {
  const t = useTexts(changesTexts);
  const { hasNextPage, endCursor } = changes.changed.pageInfo;
  if (!hasNextPage && after === null) return null;
  return (
    <nav className={c('pager')} aria-label={t('pages')}>
      {after !== null && (
        <Button
          onPress={() => {
            onGo({});
          }}
        >
          {t('first')}
        </Button>
      )}
      {hasNextPage && (
        <Button
          onPress={() => {
            onGo({ after: endCursor ?? null });
          }}
        >
          {t('next')}
        </Button>
      )}
    </nav>
  );
};
