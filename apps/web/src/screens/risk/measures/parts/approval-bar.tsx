import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { TextLink } from '../../../../design/text-link.tsx';
import type { MeasuresMatrixResult } from '../../../../graphql/generated/risk/measures.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { roundWords } from '../../evaluation/round-words.texts.ts';
import type { MeasureId } from '../../standing/measure-ids.ts';
import styles from '../measures.module.css';
import { measuresTexts } from '../measures.texts.ts';

const c = classes(styles);

const numbers = (ids: readonly MeasureId[], language: string) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(ids.map((id) => String(Number(id.slice(1)))));

type Posture = MeasuresMatrixResult['measurePosture'];

const useFindings = ({ drifted, neverApproved }: Posture): readonly string[] => {
  const t = useTexts(measuresTexts);
  const { language } = useLanguage();
  if (neverApproved.count === 10) return [t('neverApproved')];
  return [
    ...(drifted.count > 0 ? [t('drifted', { which: numbers(drifted.measures, language) })] : []),
    ...(neverApproved.count > 0 ? [t('neverApprovedSome', { which: numbers(neverApproved.measures, language) })] : []),
  ];
};

/** Whether management has approved what stands here, and what changed since: § 7. */
export const ApprovalBar = ({ data }: { readonly data: MeasuresMatrixResult }) => {
  const t = useTexts(measuresTexts);
  const { may } = useSession();
  const findings = useFindings(data.measurePosture);
  const [first = t('approvedAll'), ...others] = findings;
  return (
    <div className={c('board')}>
      <div>
        <p>
          <b>{first}</b> {others.join(' ')}
        </p>
        <RoundFirst rounds={data.riskRounds} />
      </div>
      {findings.length > 0 && may('decision:propose') && <LinkButton href="/management">{t('propose')}</LinkButton>}
    </div>
  );
};

/** Management is asked only over a current risk round: said before anyone tries. */
const RoundFirst = ({ rounds: { status } }: { readonly rounds: MeasuresMatrixResult['riskRounds'] }) => {
  const t = useTexts(measuresTexts);
  const words = useTexts(roundWords);
  if (status === 'CURRENT') return null;
  return (
    <p className={c('soft')}>
      {words(status)}. {words(`why${status}`)} <TextLink href="/risks/round">{t('toRound')}</TextLink>
    </p>
  );
};
