import { Fingerprint, Printer } from 'lucide-react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns } from '../../../design/section.tsx';
import { Status } from '../../../design/status.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { IncidentPage } from '../../../graphql/generated/incidents/incident.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { ClockBar } from '../clocks/clock-bar.tsx';
import type { IncidentData } from '../clocks/incident-data.ts';
import { IncidentStatus } from '../clocks/incident-status.tsx';
import { plainIdOf } from '../clocks/plain-id.ts';
import { usePeople } from '../clocks/use-people.ts';
import styles from './incident.module.css';
import { incidentTexts } from './incident.texts.ts';
import { AwarenessSection } from './parts/awareness-section.tsx';
import { CourseSection } from './parts/course-section.tsx';
import { FactsSection } from './parts/facts-section.tsx';
import { NextReport } from './parts/next-report.tsx';
import { RolesSection } from './parts/roles-section.tsx';
import { SignificanceSection } from './parts/significance-section.tsx';

const c = classes(styles);

/** One incident: its clocks, its facts, what has been decided, and what is to be sent next. */
export function Component() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const asOf = parameters.get('asOf');
  const result = useQueryResult(IncidentPage, { id, asOf });
  return (
    <Loaded result={result}>
      {({ incident }) => (incident ? <Page incident={incident} asOf={asOf} onDone={result.reload} /> : <Unknown />)}
    </Loaded>
  );
}

interface PageProps {
  readonly incident: IncidentData;
  readonly asOf: string | null;
  readonly onDone: () => void;
}

const Page = ({ incident, asOf, onDone }: PageProps) => {
  const t = useTexts(incidentTexts);
  const { nameOf } = usePeople();
  const parts = { incident, nameOf, onDone, frozen: asOf !== null };
  return (
    <>
      {asOf !== null && <Past asOf={asOf} id={incident.id} />}
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('incidents'), href: '/incidents' }]} here={incident.reference} />}
        title={incident.title}
        windowTitle={`${incident.reference} ${incident.title}`}
        statuses={<Statuses incident={incident} />}
        actions={<Ways incident={incident} />}
      />
      <JustReported />
      <ClockBar incident={incident} nameOf={nameOf} />
      <Columns>
        <div>
          <FactsSection {...parts} />
          <SignificanceSection {...parts} />
          <AwarenessSection {...parts} />
          <CourseSection {...parts} />
        </div>
        <aside>
          {asOf === null && <NextReport incident={incident} />}
          <RolesSection incident={incident} nameOf={nameOf} />
        </aside>
      </Columns>
    </>
  );
};

const Statuses = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const now = useNow();
  const { status, open, awareAt, warningReadyAt, warningReceivedAt } = incident;
  return (
    <>
      <IncidentStatus status={status} box />
      {open && (
        <Status tone="plan" glyph="running" box>
          {t('ongoing', { time: f.remaining(Math.max(0, now - Date.parse(awareAt))) })}
        </Status>
      )}
      {warningReceivedAt && (
        <Status tone="ok" glyph="receipted" box>
          {t('received')}
        </Status>
      )}
      {warningReadyAt && !warningReceivedAt && (
        <Status tone="none" glyph="planned" box>
          {t('ready')}
        </Status>
      )}
    </>
  );
};

const Ways = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(incidentTexts);
  const { may } = useSession();
  return (
    <>
      {may('history:read') && (
        <LinkButton href={`/audit-trail?category=incident&record=${plainIdOf(incident.id)}`} icon={Fingerprint}>
          {t('history')}
        </LinkButton>
      )}
      <Button
        icon={Printer}
        onPress={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
    </>
  );
};

const isReported = (state: unknown): state is { readonly reported: true; readonly assessed: string } =>
  typeof state === 'object' && state !== null && 'reported' in state && 'assessed' in state;

const JustReported = () => {
  const t = useTexts(incidentTexts);
  const state: unknown = useLocation().state;
  if (!isReported(state)) return null;
  const lost = state.assessed === 'refused' || state.assessed === 'failed';
  return (
    <div className={c('below')}>
      <Notice tone={lost ? 'warn' : 'ok'} live>
        {lost ? t('assessmentLost') : t('justReported')}
      </Notice>
    </div>
  );
};

const Past = ({ asOf, id }: { readonly asOf: string; readonly id: string }) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  return (
    <Notice>
      <p>
        {t('asOf', { time: f.dateTime(asOf) })} <TextLink href={`/incidents/${id}`}>{t('asOfBack')}</TextLink>
      </p>
    </Notice>
  );
};

const Unknown = () => {
  const t = useTexts(incidentTexts);
  return (
    <>
      <PageHeader title={t('incident')} />
      <EmptyState title={t('unknownTitle')} action={<LinkButton href="/incidents">{t('toList')}</LinkButton>}>
        {t('unknownWhy')}
      </EmptyState>
    </>
  );
};
