import { LinkButton } from '../../../design/button.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { ManagementPage, type ManagementPageResult } from '../../../graphql/generated/governance/management.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Obstacles } from '../../../decisions/obstacles.tsx';
import { WaitingRisks } from '../../../decisions/waiting-risks.tsx';
import { useSession } from '../../../session/session-provider.tsx';
import { managementTexts } from './management.texts.ts';
import { BodySection } from './parts/body-section.tsx';
import { DecisionList, EarlierList } from './parts/decision-list.tsx';
import { MembersSection } from './parts/members-section.tsx';

/** Who answers under § 7, what awaits them, and what they have decided. */
export function Component() {
  const result = useQueryResult(ManagementPage, {});
  return <Loaded result={result}>{(data) => <Page data={data} onDone={result.reload} />}</Loaded>;
}

interface PageProps {
  readonly data: ManagementPageResult;
  readonly onDone: () => void;
}

const Page = ({ data: { managementBody: body, open, closed, risks }, onDone }: PageProps) => {
  const t = useTexts(managementTexts);
  const waiting = open.edges.length;
  const standing = useStanding(waiting, risks.edges.length);
  const title = body.described ? standing : t('whoTitle');
  return (
    <>
      <PageHeader
        title={title}
        windowTitle={t('window')}
        over="§ 7"
        lead={t('lead')}
        actions={<Ways mayPropose={body.described && waiting === 0} />}
      />
      <Obstacles title={t('obstacles')} obstacles={body.obstacles} />
      <DecisionList title={t('open')} empty={t('noneOpen')} decisions={open.edges.map(({ node }) => node)} />
      <WaitingRisks risks={risks.edges.map(({ node }) => node)} />
      <EarlierList first={closed} />
      <BodySection body={body} onDone={onDone} />
      <MembersSection body={body} onDone={onDone} />
      <Section title={t('history')}>
        <p>
          <TextLink alone href="/audit-trail?category=decision">
            {t('trail')}
          </TextLink>
        </p>
      </Section>
    </>
  );
};

/** What awaits the management body: a vote, or risks it is asked to live with. */
const useStanding = (n: number, risks: number): string => {
  const t = useTexts(managementTexts);
  if (risks === 0) return n === 0 ? t('nothingWaits') : t('waits', { n });
  return n === 0 ? t('risksWait', { risks }) : t('bothWait', { n, risks });
};

interface WaysProps {
  /** The body is known, and no proposal waits: there is one set of measures, so one vote on it at a time. */
  readonly mayPropose: boolean;
}

const Ways = ({ mayPropose }: WaysProps) => {
  const t = useTexts(managementTexts);
  const { may } = useSession();
  return (
    <>
      <LinkButton href="/management/brief">{t('brief')}</LinkButton>
      <LinkButton href="/management/training">{t('courses')}</LinkButton>
      {may('decision:propose') && mayPropose && (
        <LinkButton look="primary" href="/management/propose">
          {t('propose')}
        </LinkButton>
      )}
    </>
  );
};
