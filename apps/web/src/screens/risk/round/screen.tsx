import { classes } from '../../../design/classes.ts';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Facts, Rows } from '../../../design/facts.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns, Section } from '../../../design/section.tsx';
import { Status, type Tone } from '../../../design/status.tsx';
import type { GlyphName } from '../../../design/status-glyph.tsx';
import { Soft, Written } from '../../../design/text.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { RiskRoundNow } from '../../../graphql/generated/risk/round.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { type NameOf, usePeople } from '../../../people/use-people.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { roundWords } from '../evaluation/round-words.texts.ts';
import { ConcludeForm } from './parts/conclude-form.tsx';
import { StartForm } from './parts/start-form.tsx';
import type { Rounds, ServiceLine } from './round-data.ts';
import { roundTexts } from './round.texts.ts';
import standing from '../standing/standing.module.css';

const c = classes(standing);

/** Whether the risk assessment is current, what is missing, and the round that makes it so. */
export function Component() {
  const result = useQueryResult(RiskRoundNow, {});
  return (
    <Loaded result={result}>
      {({ riskRounds, services }) => (
        <Page rounds={riskRounds} services={services.edges.map(({ node }) => node)} onDone={result.reload} />
      )}
    </Loaded>
  );
}

interface PageProps {
  readonly rounds: Rounds;
  readonly services: readonly ServiceLine[];
  readonly onDone: () => void;
}

const looks: Readonly<Record<Rounds['status'], { readonly tone: Tone; readonly glyph: GlyphName }>> = {
  CURRENT: { tone: 'ok', glyph: 'in-place' },
  MISSING: { tone: 'none', glyph: 'not-assessed' },
  STALE: { tone: 'warn', glyph: 'due-soon' },
};

const Page = ({ rounds, services, onDone }: PageProps) => {
  const t = useTexts(roundTexts);
  const words = useTexts(roundWords);
  const { may } = useSession();
  const { nameOf } = usePeople();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('risks'), href: '/risks' }]} here={t('title')} />}
        title={words(rounds.status)}
        windowTitle={t('title')}
        lead={
          <>
            {words(`why${rounds.status}`)} {t('lead')}
          </>
        }
        statuses={
          <Status box {...looks[rounds.status]}>
            {t(rounds.status)}
          </Status>
        }
      />
      <Columns>
        <div>
          <Missing rounds={rounds} />
          {may('risk:manage') && !rounds.open && <StartForm onDone={onDone} />}
          {may('risk:manage') && rounds.open && (
            <ConcludeForm round={rounds.open} services={services} nameOf={nameOf} onDone={onDone} />
          )}
        </div>
        <Aside rounds={rounds} nameOf={nameOf} />
      </Columns>
    </>
  );
};

const ways = {
  NO_SERVICE: ['/services', 'toServices'],
  SERVICE_WITHOUT_RISK: ['/services', 'toServices'],
  RISK_NOT_ASSESSED: ['/risks?show=unassessed#list', 'toUnassessed'],
  RISK_ROSE: ['/risks#list', 'toRisks'],
} as const;

const wayOut = (code: string) => Object.entries(ways).find(([name]) => name === code)?.[1];

const Missing = ({ rounds: { missing } }: Pick<PageProps, 'rounds'>) => {
  const t = useTexts(roundTexts);
  const { pick } = useLanguage();
  return (
    <Section title={t('missing')}>
      {missing.length === 0 ? (
        <p>{t('nothingMissing')}</p>
      ) : (
        <Rows>
          {missing.map(({ code, text }) => {
            const way = wayOut(code);
            return (
              <li key={`${code} ${text.da}`}>
                {pick(text)} {way && <TextLink href={way[0]}>{t(way[1])}</TextLink>}
              </li>
            );
          })}
        </Rows>
      )}
    </Section>
  );
};

interface AsideProps extends Pick<PageProps, 'rounds'> {
  readonly nameOf: NameOf;
}

const Aside = ({ rounds, nameOf }: AsideProps) => {
  const t = useTexts(roundTexts);
  const f = useFormat();
  const { concludedOn, validUntil, record } = rounds;
  const concluded = rounds.rounds.filter(({ concludedAt }) => concludedAt);
  return (
    <aside className={c('aside')}>
      <Section title={t('title')}>
        <Facts
          facts={[
            { key: 'on', label: t('concludedOn'), value: concludedOn ? f.date(concludedOn) : t('never') },
            ...(validUntil ? [{ key: 'until', label: t('validUntil'), value: f.date(validUntil) }] : []),
          ]}
        />
      </Section>
      <Section title={t('earlier')}>
        {concluded.length === 0 ? (
          <Soft>{t('none')}</Soft>
        ) : (
          <Rows>
            {concluded.map((round) => (
              <li key={round.number}>
                <b>{t('under', { number: round.number, title: round.title })}</b>
                <Soft>
                  {t('concluded', {
                    date: f.date(round.concludedOn ?? round.openedAt),
                    person: nameOf(round.concludedBy ?? ''),
                  })}
                  . {t('covered', { n: round.services.length })}.
                </Soft>
                {round.conclusion && <Written>{round.conclusion}</Written>}
              </li>
            ))}
          </Rows>
        )}
        <TextLink href={`/audit-trail?category=risk_round&record=${record}`} alone>
          {t('trail')}
        </TextLink>
      </Section>
    </aside>
  );
};
