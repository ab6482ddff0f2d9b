import { useTexts } from '../../../../language/use-texts.ts';
import type { RiskRegisterResult } from '../../../../graphql/generated/risk/risks.ts';
import { levelLooks, levels } from '../../evaluation/risk-level.tsx';
import { CountLinks } from '../../standing/count-links.tsx';
import { risksTexts } from '../risks.texts.ts';

interface CountsProps {
  readonly posture: RiskRegisterResult['riskPosture'];
}

/** Every number opens the list it was counted from; what is nought is left out. */
export const Counts = ({ posture }: CountsProps) => {
  const t = useTexts(risksTexts);
  const { byLevel, notAssessed, acceptancesStale, acceptancesExpired, awaitingBoard } = posture;
  const n = (level: string) => byLevel.find((group) => group.level === level)?.count ?? 0;
  const counts = [
    ...levels.map((level) => ({
      key: level,
      n: n(level),
      words: t(`count${level}`, { n: n(level) }),
      href: `/risks?level=${level}#list`,
      ...levelLooks[level],
    })),
    {
      key: 'unassessed',
      n: notAssessed,
      words: t('countUnassessed', { n: notAssessed }),
      href: '/risks?show=unassessed#list',
      tone: 'none',
      glyph: 'not-assessed',
    },
    {
      key: 'stale',
      n: acceptancesStale,
      words: t('countStale', { n: acceptancesStale }),
      href: '/risks?show=stale#list',
      tone: 'warn',
      glyph: 'due-soon',
    },
    {
      key: 'expired',
      n: acceptancesExpired,
      words: t('countExpired', { n: acceptancesExpired }),
      href: '/risks?show=expired#list',
      tone: 'danger',
      glyph: 'late',
    },
    {
      key: 'board',
      n: awaitingBoard,
      words: t('countBoard', { n: awaitingBoard }),
      href: '/risks?show=board#list',
      tone: 'plan',
      glyph: 'running',
    },
  ] as const;
  return <CountLinks label={t('counts')} counts={counts.filter((count) => count.n > 0)} />;
};
