import { Facts } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { AcceptanceStatus } from '../../evaluation/acceptance-status.tsx';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import { treatmentTexts } from '../../evaluation/treatment.texts.ts';
import { MeasureLinks } from '../../standing/measure-links.tsx';
import type { Acceptance, RiskPartProps } from '../risk-data.ts';
import { riskTexts } from '../risk.texts.ts';

type OneAcceptanceProps = { readonly acceptance: Acceptance } & Pick<RiskPartProps, 'nameOf'>;

/** Who lives with it, why and until when; first of all why it is to be looked at again. */
export const OneAcceptance = ({ acceptance, nameOf }: OneAcceptanceProps) => {
  const t = useTexts(riskTexts);
  const f = useFormat();
  const { standing, reason, expiresOn, level, position, acceptedAt } = acceptance;
  return (
    <>
      <WhyStale acceptance={acceptance} />
      <Facts
        facts={[
          { key: 'standing', label: t('standing'), value: <AcceptanceStatus standing={standing} /> },
          { key: 'why', label: t('why'), value: <Written>{reason}</Written> },
          { key: 'level', label: t(acceptedAt ? 'atLevel' : 'levelAsked'), value: <LevelStatus level={level} /> },
          ...useCourse({ acceptance, nameOf }),
          { key: 'until', label: t(acceptedAt ? 'until' : 'untilAsked'), value: f.date(expiresOn) },
          { key: 'rests', label: t('restsOn'), value: <RestsOn acceptance={acceptance} /> },
          { key: 'log', label: t('logPlace'), value: t('entry', { n: position }) },
        ]}
      />
    </>
  );
};

/** The assessment, treatment and measures it was given over: when one of them changes it is looked at again. */
const RestsOn = ({ acceptance: { scores, treatment, measures } }: Pick<OneAcceptanceProps, 'acceptance'>) => {
  const t = useTexts(riskTexts);
  const words = useTexts(evaluationTexts);
  const treatments = useTexts(treatmentTexts);
  return (
    <>
      <p>{t('restsOnScores', { property: words(scores.worst).toLocaleLowerCase(), score: scores.score })}</p>
      {treatment && <p>{t('restsOnTreatment', { treatment: treatments(treatment).toLocaleLowerCase() })}</p>}
      {measures.length > 0 && <MeasureLinks measures={measures} />}
    </>
  );
};

/** Put forward, accepted, revoked: those that happened. */
const useCourse = ({ acceptance, nameOf }: OneAcceptanceProps) => {
  const t = useTexts(riskTexts);
  const f = useFormat();
  const { approver, acceptedAt, proposedAt, proposedBy, revokedAt, revokedBecause } = acceptance;
  const by = (person: string | null | undefined, at: string) =>
    t('acceptedBy', { person: nameOf(person ?? ''), date: f.date(at) });
  return [
    ...(proposedAt ? [{ key: 'proposer', label: t('proposer'), value: by(proposedBy, proposedAt) }] : []),
    ...(acceptedAt ? [{ key: 'approver', label: t('approver'), value: by(approver, acceptedAt) }] : []),
    ...(revokedAt
      ? [
          {
            key: 'revoked',
            label: t(acceptedAt ? 'revokedBecause' : 'neverAccepted'),
            value: t('revokedOn', { date: f.date(revokedAt), reason: revokedBecause ?? '' }),
          },
        ]
      : []),
  ];
};

const WhyStale = ({ acceptance: { standing, staleBecause } }: Pick<OneAcceptanceProps, 'acceptance'>) => {
  const t = useTexts(riskTexts);
  const { pick } = useLanguage();
  if (standing !== 'STALE') return null;
  return (
    <Notice tone="warn" title={t('staleBecause')}>
      {staleBecause.map((why) => (
        <p key={why.da}>{pick(why)}</p>
      ))}
    </Notice>
  );
};
