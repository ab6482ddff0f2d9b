import { Section } from '../../../../design/section.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { OverviewPosture, type OverviewPostureResult } from '../../../../graphql/generated/overview/home.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { CountLinks } from '../../../risk/standing/count-links.tsx';
import { StateBar } from '../../../risk/standing/state-bar.tsx';
import { homeTexts } from '../home.texts.ts';

type Posture = OverviewPostureResult['measurePosture'];

/** Where the ten measures stand; every number opens the list it was counted from. */
export const PostureSection = () => {
  const t = useTexts(homeTexts);
  const result = useQueryResult(OverviewPosture, {});
  return (
    <Section
      title={t('posture')}
      beside={
        <TextLink href="/measures" alone>
          {t('postureAll')}
        </TextLink>
      }
    >
      <Loaded result={result}>{({ measurePosture }) => <Standing posture={measurePosture} />}</Loaded>
    </Section>
  );
};

const Standing = ({ posture }: { readonly posture: Posture }) => {
  const states = posture.byState.flatMap(({ state, count }) => Array.from({ length: count }, () => state));
  return (
    <>
      <StateBar states={states} href={(state) => `/measures?state=${state}`} />
      <Attention posture={posture} />
    </>
  );
};

const Attention = ({ posture }: { readonly posture: Posture }) => {
  const t = useTexts(homeTexts);
  const counts = [
    { key: 'reviewOverdue', n: posture.reviewOverdue.count, href: '/measures?only=review' },
    { key: 'evidenceExpired', n: posture.evidenceExpired.count, href: '/measures?only=expired' },
    { key: 'tasksOverdue', n: posture.tasksOverdue, href: '/measures?only=tasks' },
    { key: 'drifted', n: posture.drifted.count, href: '/measures?only=drift' },
    { key: 'withoutOwner', n: posture.withoutOwner.count, href: '/measures?owner=none' },
  ] as const;
  const shown = counts.filter(({ n }) => n > 0);
  if (shown.length === 0) return null;
  return (
    <CountLinks
      label={t('postureLabel')}
      counts={shown.map(({ key, n, href }) => ({
        key,
        words: t(key, { n }),
        href,
        tone: 'warn' as const,
        glyph: 'due-soon' as const,
      }))}
    />
  );
};
