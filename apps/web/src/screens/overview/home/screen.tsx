import { Ruler, Siren } from 'lucide-react';
import { LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns, Section } from '../../../design/section.tsx';
import {
  Overview,
  OverviewRegistration,
  type OverviewResult,
  OverviewScope,
} from '../../../graphql/generated/overview/home.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { isLate, isOpen } from '../../incidents/clocks/clock.ts';
import { homeTexts } from './home.texts.ts';
import { HeroClock, type OpenClock, OtherClocks } from './parts/clocks.tsx';
import { type Duty, incidentDuties, registrationDuties, scopeDuties } from './parts/duties.ts';
import { DutiesList } from './parts/duties-list.tsx';
import { useHeadline } from './parts/headline.ts';

/** What is due and who must act. */
export function Component() {
  const result = useQueryResult(Overview, {});
  return <Loaded result={result}>{(data) => <Page data={data} />}</Loaded>;
}

/** One failing part does not blank the others: the scope is asked for by itself. */
const useScopeDuties = (): readonly Duty[] => {
  const { may } = useSession();
  const result = useQueryResult(OverviewScope, {}, { pause: !may('scope:read') });
  return result.state === 'ready' ? scopeDuties(result.data) : [];
};

const useRegistrationDuties = (): readonly Duty[] => {
  const { may } = useSession();
  const result = useQueryResult(OverviewRegistration, {}, { pause: !may('registration:read') });
  return result.state === 'ready' ? registrationDuties(result.data) : [];
};

const Page = ({ data }: { readonly data: OverviewResult }) => {
  const t = useTexts(homeTexts);
  const now = useNow();
  const clocks = data.openClocks
    .filter(({ clock }) => isOpen(clock))
    .toSorted((a, b) => Date.parse(a.clock.dueAt) - Date.parse(b.clock.dueAt));
  const headline = useHeadline(clocks.map(({ clock }) => clock));
  const scope = useScopeDuties();
  const duties = [...incidentDuties(data), ...scope, ...useRegistrationDuties()];
  const hero = clocks.find(({ clock }) => !isLate(clock, now));
  const ready = new Set(data.incidents.edges.flatMap(({ node }) => (node.warningReadyAt ? [node.id] : [])));
  const isReady = (open: OpenClock) => ready.has(open.incident.id);
  const rest = lateFirst(
    clocks.filter((open) => open !== hero),
    now,
  );
  return (
    <>
      <PageHeader title={headline} windowTitle={t('window')} />
      {hero && <HeroClock open={hero} ready={isReady(hero)} />}
      <Columns>
        <div>
          {clocks.length === 0 && (
            <Section title={t('deadlines')}>
              <Nothing scopeIsOpen={scope.length > 0} />
            </Section>
          )}
          {rest.length > 0 && <OtherClocks clocks={rest} isReady={isReady} title={hero ? t('others') : t('overdue')} />}
        </div>
        <DutiesList duties={duties} />
      </Columns>
    </>
  );
};

const lateFirst = (clocks: readonly OpenClock[], now: number) =>
  clocks.toSorted(
    (a, b) =>
      Number(isLate(b.clock, now)) - Number(isLate(a.clock, now)) ||
      Date.parse(a.clock.dueAt) - Date.parse(b.clock.dueAt),
  );

const Nothing = ({ scopeIsOpen }: { readonly scopeIsOpen: boolean }) => {
  const t = useTexts(homeTexts);
  const { may } = useSession();
  return (
    <EmptyState
      level={3}
      title={t('emptyTitle')}
      action={
        scopeIsOpen ? (
          <LinkButton look="primary" href="/scope" icon={Ruler}>
            {t('toScope')}
          </LinkButton>
        ) : (
          may('incident:report') && (
            <LinkButton href="/incidents/report" icon={Siren}>
              {t('report')}
            </LinkButton>
          )
        )
      }
    >
      {scopeIsOpen ? t('emptyScopeWhy') : t('emptyWhy')}
    </EmptyState>
  );
};
