import { useState } from 'react';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { Soft } from '../../../design/text.tsx';
import { SettingsDrafts, type SettingsDraftsResult } from '../../../graphql/generated/settings/drafts.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { DraftTable } from './parts/draft-table.tsx';
import { myDraftsTexts } from './drafts.texts.ts';

/** One's own unsubmitted forms, and how much room the organisation has left for such. */
export function Component() {
  const t = useTexts(myDraftsTexts);
  const result = useQueryResult(SettingsDrafts, {});
  const [discarded, setDiscarded] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumb={<Breadcrumb trail={[{ href: '/settings', label: t('settings') }]} here={t('title')} />}
      />
      {discarded && (
        <Notice tone="ok" live>
          {t('discarded')}
        </Notice>
      )}
      <Loaded result={result}>
        {({ myDrafts }) => (
          <Listed
            mine={myDrafts}
            onDiscarded={() => {
              setDiscarded(true);
              result.reload();
            }}
          />
        )}
      </Loaded>
    </>
  );
}

interface ListedProps {
  readonly mine: SettingsDraftsResult['myDrafts'];
  readonly onDiscarded: () => void;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 104_857.6) / 10;

const Listed = ({ mine: { drafts, kept, keptAtMost, bytes, bytesAtMost }, onDiscarded }: ListedProps) => {
  const t = useTexts(myDraftsTexts);
  const f = useFormat();
  const [size, sizeAtMost] = [f.number(megabytes(bytes)), f.number(megabytes(bytesAtMost))];
  return (
    <Section title={t('listed')}>
      {kept >= keptAtMost && <Notice tone="warn">{t('full')}</Notice>}
      <Soft>{t('room', { kept, keptAtMost, size, sizeAtMost })}</Soft>
      {drafts.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyWhy')}</EmptyState>
      ) : (
        <DraftTable drafts={drafts} onDiscarded={onDiscarded} />
      )}
    </Section>
  );
};
