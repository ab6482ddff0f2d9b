import { Ruler, Siren } from 'lucide-react';
import { LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns, Section } from '../../../design/section.tsx';
import { Overview, type OverviewResult } from '../../../graphql/generated/overview/home.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { type QueryResult, useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePast } from '../../../past/use-past.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { isLate, isOpen } from '../../incidents/clocks/clock.ts';
import { homeTexts } from './home.texts.ts';
import { ChangesSection } from './parts/changes.tsx';
import { HeroClock, type OpenClock, OtherClocks } from './parts/clocks.tsx';
import { byUrgency, incidentDuties } from './parts/duties.ts';
import { DutiesList } from './parts/duties-list.tsx';
import { useHeadline } from './parts/headline.ts';
import { PostureSection } from './parts/posture.tsx';
import { useOwnDuties } from './parts/use-own-duties.ts';

/** What is due and who must act; then what has changed, and where the measures stand. Each block comes by itself. */
export const Home = () => {
  const result = useQueryResult(Overview, {});
  const past = usePast();
  const { may } = useSession();
  const clocks = openClocksOf(result);
  const sources = useOwnDuties();
  const scopeIsOpen = sources.some(({ name, duties }) => name === 'scope' && duties.length > 0);
  return (
    <>
      <Headline result={result} clocks={clocks} />
      <Hero result={result} clocks={clocks} />
      <Columns>
        <div>
          <Loaded result={result}>{() => <Rest clocks={clocks} scopeIsOpen={scopeIsOpen} />}</Loaded>
        </div>
        <Duties result={result} sources={sources} />
      </Columns>
      <Columns>
        <div>{may('measure:read') && <PostureSection />}</div>
        {past === null && may('history:read') && <ChangesSection />}
      </Columns>
    </>
  );
};

interface ClocksProps {
  readonly result: QueryResult<OverviewResult>;
  readonly clocks: readonly OpenClock[];
}

const openClocksOf = (result: QueryResult<OverviewResult>): readonly OpenClock[] => {
  if (result.state !== 'ready') return [];
  const open = result.data.openClocks.filter(({ clock }) => isOpen(clock));
  return open.toSorted((a, b) => Date.parse(a.clock.dueAt) - Date.parse(b.clock.dueAt));
};

/** Until the clocks are here, and when they cannot be fetched, nothing is said of them. */
const Headline = ({ result, clocks }: ClocksProps) => {
  const t = useTexts(homeTexts);
  const headline = useHeadline(clocks.map(({ clock }) => clock));
  return <PageHeader title={result.state === 'ready' ? headline : t('window')} windowTitle={t('window')} />;
};

const useHero = (clocks: readonly OpenClock[]): OpenClock | undefined => {
  const now = useNow();
  return clocks.find(({ clock }) => !isLate(clock, now));
};

const Hero = ({ result, clocks }: ClocksProps) => {
  const hero = useHero(clocks);
  if (hero === undefined || result.state !== 'ready') return null;
  return <HeroClock open={hero} />;
};

interface RestProps {
  readonly clocks: readonly OpenClock[];
  readonly scopeIsOpen: boolean;
}

/** Every other clock, late ones first; or that there is none. */
const Rest = ({ clocks, scopeIsOpen }: RestProps) => {
  const t = useTexts(homeTexts);
  const now = useNow();
  const hero = useHero(clocks);
  const rest = lateFirst(
    clocks.filter((open) => open !== hero),
    now,
  );
  if (clocks.length === 0)
    return (
      <Section title={t('deadlines')}>
        <Nothing scopeIsOpen={scopeIsOpen} />
      </Section>
    );
  return rest.length === 0 ? null : <OtherClocks clocks={rest} title={hero ? t('others') : t('overdue')} />;
};

const lateFirst = (clocks: readonly OpenClock[], now: number) =>
  clocks.toSorted(
    (a, b) =>
      Number(isLate(b.clock, now)) - Number(isLate(a.clock, now)) ||
      Date.parse(a.clock.dueAt) - Date.parse(b.clock.dueAt),
  );

interface DutiesProps {
  readonly result: QueryResult<OverviewResult>;
  readonly sources: ReturnType<typeof useOwnDuties>;
}

const Duties = ({ result, sources }: DutiesProps) => {
  const t = useTexts(homeTexts);
  const incidents = result.state === 'ready' ? incidentDuties(result.data) : [];
  const failed = sources.filter((source) => source.failed);
  return (
    <DutiesList
      duties={byUrgency([...incidents, ...sources.flatMap(({ duties }) => duties)])}
      missing={failed.map(({ name }) => t(`source.${name}`))}
      onAgain={() => {
        for (const source of failed) source.reload();
      }}
    />
  );
};

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
