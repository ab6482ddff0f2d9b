import { useState } from 'react';
import { useParams } from 'react-router';
import { classes } from '../../../design/classes.ts';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns } from '../../../design/section.tsx';
import { Status } from '../../../design/status.tsx';
import { OneRisk, type OneRiskResult } from '../../../graphql/generated/risk/risk.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { usePast } from '../../../past/use-past.ts';
import { AcceptanceStatus } from '../evaluation/acceptance-status.tsx';
import { levelsFrom } from '../evaluation/levels.ts';
import { LevelStatus } from '../evaluation/risk-level.tsx';
import { useScrollToHash } from '../standing/use-scroll-to-hash.ts';
import { AboutSection, HistorySection } from './parts/about-section.tsx';
import { AcceptanceSection } from './parts/acceptance-section.tsx';
import { AssessmentSection } from './parts/assessment-section.tsx';
import { AmendDialog, CloseDialog } from './parts/small-dialogs.tsx';
import { TreatmentSection } from './parts/treatment-section.tsx';
import type { RiskData } from './risk-data.ts';
import { riskTexts } from './risk.texts.ts';
import standing from '../standing/standing.module.css';

const c = classes(standing);

/** One risk: the four properties before and after, what is done about it, and who lives with the rest. */
export function Component() {
  const { id = '' } = useParams();
  const asOf = usePast();
  const result = useQueryResult(OneRisk, { riskId: id });
  return (
    <>
      <Loaded result={result}>
        {({ risk, riskMatrix }) =>
          risk ? (
            <Page key={risk.id} risk={risk} cells={riskMatrix.cells} past={asOf !== null} onDone={result.reload} />
          ) : (
            <NoSuchRisk />
          )
        }
      </Loaded>
    </>
  );
}

const NoSuchRisk = () => {
  const t = useTexts(riskTexts);
  return (
    <>
      <PageHeader title={t('notFound')} />
      <EmptyState title={t('risks')} action={<LinkButton href="/risks">{t('toAll')}</LinkButton>}>
        {t('notFoundWhy')}
      </EmptyState>
    </>
  );
};

interface PageProps {
  readonly risk: RiskData;
  readonly cells: OneRiskResult['riskMatrix']['cells'];
  readonly past: boolean;
  readonly onDone: () => void;
}

const Page = ({ risk, cells, past, onDone }: PageProps) => {
  const { may } = useSession();
  const { nameOf } = usePeople();
  useScrollToHash();
  const alive = !past && !risk.closed;
  const onChanged = alive && may('risk:manage') ? onDone : undefined;
  const onAccepted = alive && may('risk:accept') ? onDone : undefined;
  const part = { risk, nameOf, onChanged, levelAt: levelsFrom(cells) };
  return (
    <>
      <Header risk={risk} onChanged={onChanged} />
      <Columns>
        <div>
          <AssessmentSection {...part} />
          <TreatmentSection {...part} />
          <AcceptanceSection risk={risk} nameOf={nameOf} onAccepted={onAccepted} />
        </div>
        <aside className={c('aside')}>
          <AboutSection {...part} />
          <HistorySection risk={risk} nameOf={nameOf} />
        </aside>
      </Columns>
    </>
  );
};

interface HeaderProps {
  readonly risk: RiskData;
  readonly onChanged: (() => void) | undefined;
}

const Header = ({ risk, onChanged }: HeaderProps) => {
  const t = useTexts(riskTexts);
  const { reference, serviceName: service, title, description, closed, closedBecause, level } = risk;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('risks'), href: '/risks' }]} here={reference} />}
        over={t('over', { reference, service })}
        title={title}
        windowTitle={`${reference} ${title}`}
        lead={description}
        statuses={
          <>
            {closed ? (
              <Status box tone="none" glyph="no">
                {t('closed')}
              </Status>
            ) : (
              <LevelStatus box level={level} />
            )}
            {risk.acceptanceStanding !== 'NONE' && (
              <AcceptanceStatus box standing={risk.acceptanceStanding} expiresOn={risk.acceptance?.expiresOn} />
            )}
          </>
        }
        actions={onChanged && <Acts risk={risk} onChanged={onChanged} />}
      />
      {closed && <Notice>{t('closedBecause', { reason: closedBecause ?? '' })}</Notice>}
    </>
  );
};

const Acts = ({ risk, onChanged }: { readonly risk: RiskData; readonly onChanged: () => void }) => {
  const t = useTexts(riskTexts);
  const [open, setOpen] = useState<'amend' | 'close' | null>(null);
  const dialog = {
    risk,
    onDone: onChanged,
    onClose: () => {
      setOpen(null);
    },
  };
  return (
    <>
      <Button
        onPress={() => {
          setOpen('amend');
        }}
      >
        {t('amend')}
      </Button>
      <Button
        onPress={() => {
          setOpen('close');
        }}
      >
        {t('close')}
      </Button>
      {open === 'amend' && <AmendDialog {...dialog} />}
      {open === 'close' && <CloseDialog {...dialog} />}
    </>
  );
};
