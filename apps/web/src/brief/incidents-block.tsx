import { classes } from '../design/classes.ts';
import { Rows } from '../design/facts.tsx';
import { Status } from '../design/status.tsx';
import { RefId } from '../design/text.tsx';
import { TextLink } from '../design/text-link.tsx';
import { BriefDeadlinesOf, BriefIncidents, type BriefIncidentsResult } from '../graphql/generated/brief/brief.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { Block, ListedNumber, Numbers } from './block.tsx';
import { briefTexts } from './brief.texts.ts';
import styles from './brief.module.css';

const c = classes(styles);

interface SinceProps {
  readonly since: string;
}

/** Significant incidents of the period, and whether the law's deadlines were kept. */
export const IncidentsBlock = ({ since }: SinceProps) => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefIncidents, {});
  return (
    <Block title={t('incidents')} why={t('incidentsWhy')}>
      <Loaded result={result}>{(data) => <Incidents data={data} since={since} />}</Loaded>
    </Block>
  );
};

const listed = ({
  id,
  title,
  reference,
}: {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
}) => ({
  id,
  href: `/incidents/${id}`,
  name: `${reference} ${title}`,
});

const Incidents = ({
  data: { openClocks, incidents },
  since,
}: SinceProps & { readonly data: BriefIncidentsResult }) => {
  const t = useTexts(briefTexts);
  const reported = incidents.edges.map(({ node }) => node).filter(({ reportedAt }) => reportedAt >= since);
  const significant = reported.filter(({ status }) => status === 'SIGNIFICANT');
  const late = openClocks.filter(({ clock }) => clock.status === 'LATE');
  return (
    <>
      <Numbers>
        <ListedNumber list={reported.map(listed)} words={t('reported', { n: reported.length })} />
        <ListedNumber list={significant.map(listed)} words={t('significant', { n: significant.length })} />
        <ListedNumber
          wanted="none"
          list={late.map(({ incident, clock }) => ({ ...listed(incident), id: `${incident.id} ${clock.kind}` }))}
          words={t('late', { n: late.length })}
        />
      </Numbers>
      <Rows>
        {late.map(({ incident, clock }) => (
          <LateRow key={`${incident.id} ${clock.kind}`} incident={incident} clock={clock} />
        ))}
        {significant.map((incident) => (
          <li key={incident.id} className={c('row')}>
            <span className={c('name')}>
              <TextLink quiet href={`/incidents/${incident.id}`}>
                {incident.title}
              </TextLink>{' '}
              <RefId>{incident.reference}</RefId>
            </span>
            <Kept id={incident.id} />
          </li>
        ))}
      </Rows>
    </>
  );
};

type OpenClock = BriefIncidentsResult['openClocks'][number];

const LateRow = ({ incident: { id, title }, clock }: Pick<OpenClock, 'incident' | 'clock'>) => {
  const t = useTexts(briefTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  return (
    <li className={c('row')}>
      <span className={c('name')}>
        <TextLink quiet href={`/incidents/${id}`}>
          {title}
        </TextLink>
        <span className={c('soft')}>
          {t('wasDue', { what: pick(clock.title), time: f.dateTimeShort(clock.dueAt) })}
        </span>
      </span>
      <Status tone="danger" glyph="late">
        {t('overdue')}
      </Status>
    </li>
  );
};

/** Of the reports that are due or sent: how many came in time. */
const Kept = ({ id }: { readonly id: string }) => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefDeadlinesOf, { id });
  if (result.state !== 'ready') return <span className={c('soft')}>{t(result.state)}</span>;
  const clocks = result.data.incident?.clocks ?? [];
  const kept = clocks.filter(({ status }) => status === 'RECEIPTED').length;
  const missed = clocks.filter(({ status }) => status === 'RECEIPTED_LATE' || status === 'LATE').length;
  const running = clocks.length - kept - missed;
  if (clocks.length === 0) return <span className={c('soft')}>{t('noDeadlines')}</span>;
  if (missed > 0)
    return (
      <Status tone="danger" glyph="late">
        {t('missed', { kept, missed, running })}
      </Status>
    );
  return (
    <Status tone={running > 0 ? 'plan' : 'ok'} glyph={running > 0 ? 'running' : 'receipted'}>
      {t('kept', { kept, running })}
    </Status>
  );
};
