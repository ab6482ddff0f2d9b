import { ArrowRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { LinkButton } from '../../../../design/button.tsx';
import { DeadlineHero, DeadlineRow } from '../../../../design/deadline-clock.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { useNow } from '../../../../design/now.ts';
import { Section } from '../../../../design/section.tsx';
import { RefId } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import type { OverviewResult } from '../../../../graphql/generated/overview/home.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { deadlineOf, isLate } from '../../../incidents/clocks/clock.ts';
import { stageOfForm, useStageNames } from '../../../incidents/stage/parts/stages.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { homeTexts } from '../home.texts.ts';

const fetchDerivation = () => import('../../../incidents/clocks/clock-derivation.tsx');
const ClockDerivation = lazy(async () => ({ default: (await fetchDerivation()).ClockDerivation }));

export type OpenClock = OverviewResult['openClocks'][number];

interface Way {
  readonly href: string;
  readonly words: string;
}

/** Who may not file is led to the incident, to read. */
const useWay = ({ incident, clock, readyAt }: OpenClock, late: boolean): Way => {
  const { may } = useSession();
  const t = useTexts(homeTexts);
  const href = `/incidents/${incident.id}`;
  const stage = stageOfForm(clock.form);
  const { it } = useStageNames(stage);
  if (!may('incident:file')) return { href, words: t('open') };
  const page = `${href}/${stage}`;
  if (readyAt !== null) return { href: page, words: t('receipt') };
  return { href: page, words: late ? t('explain') : t('prepare', { it }) };
};

interface ClockProps {
  readonly open: OpenClock;
}

/** The nearest deadline that can still be met. */
export const HeroClock = ({ open }: ClockProps) => {
  const t = useTexts(homeTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { nameOf } = usePeople();
  const { incident, clock } = open;
  const { href, words } = useWay(open, false);
  return (
    <DeadlineHero
      statusWords={t('nextDeadline')}
      title={t('about', { what: pick(clock.title), title: incident.title })}
      deadline={deadlineOf(clock, pick)}
      meta={<RefId>{incident.reference}</RefId>}
      startWords={
        clock.startedAt === incident.awareAt
          ? t('aware', { time: f.dateTimeShort(clock.startedAt) })
          : f.dateTimeShort(clock.startedAt)
      }
      action={
        <LinkButton look="primary" href={href} iconAfter={ArrowRight}>
          {words}
        </LinkButton>
      }
      why={
        <Disclosure>
          <Suspense>
            <ClockDerivation clock={clock} nameOf={nameOf} awareAt={incident.awareAt} />
          </Suspense>
        </Disclosure>
      }
    />
  );
};

interface OtherClocksProps {
  readonly clocks: readonly OpenClock[];
  readonly title: string;
}

/** The rest, late ones first: they stay until they have been filed and explained. */
export const OtherClocks = ({ clocks, title }: OtherClocksProps) => {
  const t = useTexts(homeTexts);
  return (
    <Section
      title={title}
      beside={
        <TextLink href="/incidents" alone>
          {t('allIncidents')}
        </TextLink>
      }
    >
      <ul>
        {clocks.map((open) => (
          <OtherClock key={`${open.incident.id} ${open.clock.kind}`} open={open} />
        ))}
      </ul>
    </Section>
  );
};

const OtherClock = ({ open }: ClockProps) => {
  const { pick } = useLanguage();
  const { incident, clock } = open;
  const { href, words } = useWay(open, isLate(clock, useNow()));
  return (
    <DeadlineRow
      title={
        <TextLink href={href} quiet>
          {pick(clock.title)}
        </TextLink>
      }
      meta={
        <>
          <RefId>{incident.reference}</RefId> · {incident.title}
        </>
      }
      deadline={deadlineOf(clock, pick)}
      action={
        <LinkButton href={href} wide>
          {words}
        </LinkButton>
      }
    />
  );
};
