import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { EvidenceLibrary, type EvidenceLibraryResult } from '../../../graphql/generated/risk/evidence.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { AddDialog } from '../proof/add-dialog.tsx';
import { EvidenceTable } from '../proof/evidence-table.tsx';
import { pointOf } from '../proof/proof-data.ts';
import { type Address, oneOf, useAddress } from '../standing/address.ts';
import { CountLinks } from '../standing/count-links.tsx';
import { measureIds } from '../standing/measure-ids.ts';
import { Pages } from '../standing/pages.tsx';
import { evidenceTexts } from './evidence.texts.ts';
import { Filters, standings } from './parts/filters.tsx';

const pageSize = 50;

const filterOf = (address: Address) => {
  const measureId = oneOf(measureIds, address.of('measure'));
  const standing = oneOf(standings, address.of('standing'));
  const requirement = address.of('requirement');
  const search = address.of('search');
  return {
    ...(measureId === undefined ? {} : { measureId }),
    ...(standing === undefined ? {} : { standing: [standing] }),
    ...(requirement === undefined ? {} : { requirement }),
    ...(search === undefined ? {} : { search }),
  };
};

/** Every file that proves something, with what runs out first in sight. */
export function Component() {
  const address = useAddress();
  const { may } = useSession();
  const filter = filterOf(address);
  const result = useQueryResult(EvidenceLibrary, { filter, first: pageSize, after: address.after });
  const onChanged = may('measure:manage') ? result.reload : undefined;
  return (
    <>
      <Header onChanged={onChanged} />
      <Loaded result={result}>
        {(data) => (
          <>
            <Counts posture={data.measurePosture} />
            <Filters address={address} />
            <OnlyPoint requirement={address.of('requirement')} />
            <Items data={data} limited={Object.keys(filter).length > 0} onChanged={onChanged} />
            <Pages
              first={address.after === null}
              next={data.evidenceItems.pageInfo.hasNextPage ? data.evidenceItems.pageInfo.endCursor : null}
              onGo={(after) => {
                address.change({ after });
              }}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

interface ChangeProps {
  readonly onChanged: (() => void) | undefined;
}

const Header = ({ onChanged }: ChangeProps) => {
  const t = useTexts(evidenceTexts);
  const [open, setOpen] = useState(false);
  return (
    <PageHeader
      breadcrumb={<Breadcrumb trail={[{ label: t('measures'), href: '/measures' }]} here={t('title')} />}
      title={t('title')}
      lead={t('lead')}
      actions={
        onChanged && (
          <>
            <Button
              look="primary"
              icon={Paperclip}
              onPress={() => {
                setOpen(true);
              }}
            >
              {t('add')}
            </Button>
            {open && (
              <AddDialog
                onDone={onChanged}
                onClose={() => {
                  setOpen(false);
                }}
              />
            )}
          </>
        )
      }
    />
  );
};

const Counts = ({ posture }: { readonly posture: EvidenceLibraryResult['measurePosture'] }) => {
  const t = useTexts(evidenceTexts);
  const { evidenceItemsCurrent, evidenceItemsExpiring, evidenceItemsExpired } = posture;
  const at = (standing: string) => `/measures/evidence?standing=${standing}`;
  return (
    <CountLinks
      label={t('counts')}
      counts={[
        {
          key: 'c',
          words: t('current', { n: evidenceItemsCurrent }),
          href: at('CURRENT'),
          tone: 'ok',
          glyph: 'in-place',
        },
        {
          key: 'e',
          words: t('expiring', { n: evidenceItemsExpiring }),
          href: at('EXPIRING'),
          tone: 'warn',
          glyph: 'due-soon',
        },
        {
          key: 'x',
          words: t('expired', { n: evidenceItemsExpired }),
          href: at('EXPIRED'),
          tone: 'danger',
          glyph: 'late',
        },
      ]}
    />
  );
};

const OnlyPoint = ({ requirement }: { readonly requirement: string | undefined }) => {
  const t = useTexts(evidenceTexts);
  if (requirement === undefined) return null;
  return (
    <p>
      {t('onlyPoint', { point: pointOf(requirement) })} <TextLink href="/measures/evidence">{t('showAll')}</TextLink>
    </p>
  );
};

interface ItemsProps extends ChangeProps {
  readonly data: EvidenceLibraryResult;
  readonly limited: boolean;
}

const Items = ({ data, limited, onChanged }: ItemsProps) => {
  const t = useTexts(evidenceTexts);
  const { nameOf } = usePeople();
  const items = data.evidenceItems.edges.map(({ node }) => node);
  if (items.length > 0) return <EvidenceTable items={items} nameOf={nameOf} onChanged={onChanged} />;
  if (limited)
    return (
      <EmptyState title={t('noneTitle')} action={<LinkButton href="/measures/evidence">{t('showAll')}</LinkButton>}>
        {t('noneWhy')}
      </EmptyState>
    );
  return <EmptyState title={t('emptyTitle')}>{t('emptyWhy')}</EmptyState>;
};
