import { Fingerprint, Printer } from 'lucide-react';
import { useLocation, useParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { Notice } from '../../../design/notice.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns } from '../../../design/section.tsx';
import { Status } from '../../../design/status.tsx';
import { IncidentPage } from '../../../graphql/generated/incidents/incident.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { usePast } from '../../../past/use-past.ts';
import { ClockBar } from '../clocks/clock-bar.tsx';
import type { IncidentData } from '../clocks/incident-data.ts';
import { IncidentStatus } from '../clocks/incident-status.tsx';
import { incidentWords } from '../clocks/incident-words.texts.ts';
import { plainIdOf } from '../../../people/plain-id.ts';
import { usePeople } from '../../../people/use-people.ts';
import styles from './incident.module.css';
import { incidentTexts } from './incident.texts.ts';
import { AwarenessSection } from './parts/awareness-section.tsx';
import { CourseSection } from './parts/course-section.tsx';
import { FactsSection } from './parts/facts-section.tsx';
import { NextReport } from './parts/next-report.tsx';
import { ClosingSection } from './parts/closing-section.tsx';
import { HandlingSection } from './parts/handling-section.tsx';
import { ReportsSection } from './parts/reports-section.tsx';
import { RolesSection } from './parts/roles-section.tsx';
import { SignificanceSection } from './parts/significance-section.tsx';

const c = classes(styles);

/** One incident: its clocks, its facts, what has been decided, and what is to be sent next. */
export function Component() {
  const { id = '' } = useParams();
  const asOf = usePast();
  const result = useQueryResult(IncidentPage, { id });
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
  const past = asOf !== null;
  const parts = { incident, nameOf, onDone, frozen: past };
  // What was concluded is changed only after reopening; notes, lessons and the record of receipts go on.
  const settled = { ...parts, frozen: past || incident.closedAt !== null };
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('incidents'), href: '/incidents' }]} here={incident.reference} />}
        over={<span className={c('printOnly')}>{incident.reference}</span>}
        title={incident.title}
        windowTitle={`${incident.reference} ${incident.title}`}
        statuses={<Statuses incident={incident} past={asOf !== null} />}
        actions={<Ways incident={incident} />}
      />
      <JustReported />
      <ClockBar incident={incident} nameOf={nameOf} past={asOf !== null} />
      <Columns>
        <div>
          <FactsSection {...settled} />
          <SignificanceSection {...settled} />
          <AwarenessSection {...settled} />
          <HandlingSection {...settled} />
          <ClosingSection {...parts} />
          <CourseSection {...parts} />
        </div>
        <aside className={c('aside')}>
          {asOf === null && <NextReport incident={incident} />}
          <ReportsSection incident={incident} onDone={onDone} frozen={asOf !== null} />
          <RolesSection {...parts} />
        </aside>
      </Columns>
    </>
  );
};

const Statuses = ({ incident, past }: { readonly incident: IncidentData; readonly past: boolean }) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const now = useNow();
  const { status, open, awareAt, handledAt, closedAt } = incident;
  return (
    <>
      <IncidentStatus status={status} box />
      {open && !past && handledAt === null && (
        <Status tone="plan" glyph="running" box>
          {t('ongoing', { time: f.remaining(Math.max(0, now - Date.parse(awareAt))) })}
        </Status>
      )}
      <Answers incident={incident} />
      {handledAt !== null && closedAt === null && (
        <Status tone="ok" glyph="in-place" box>
          {t('handled')}
        </Status>
      )}
      {closedAt !== null && (
        <Status tone="ok" glyph="receipted" box>
          {t('closed')}
        </Status>
      )}
    </>
  );
};

/** What the last report says of it, once one is ready. */
const Answers = ({ incident: { warning, reports } }: { readonly incident: IncidentData }) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(incidentWords);
  const prepared = reports.flatMap((report) => (report.prepared ? [report.prepared] : []));
  const last = prepared.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1) ?? warning;
  if (last === null) return null;
  return (
    <>
      <Status tone="none" box>
        {t('malicious', { answer: words(last.malicious) })}
      </Status>
      <Status tone="none" box>
        {t('crossBorder', { answer: words(last.crossBorder) })}
      </Status>
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

const Unknown = () => {
  const t = useTexts(incidentTexts);
  return (
    <PageHeader
      title={t('unknownTitle')}
      lead={t('unknownWhy')}
      actions={<LinkButton href="/incidents">{t('toList')}</LinkButton>}
    />
  );
};
