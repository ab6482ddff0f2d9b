import { BriefMeasures, type BriefMeasuresResult } from '../graphql/generated/brief/brief.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useTexts } from '../language/use-texts.ts';
import { Block, BriefNumber, Numbers } from './block.tsx';
import { briefTexts } from './brief.texts.ts';

/** What is overdue, and what is no longer as it was approved. */
export const MeasuresBlock = () => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefMeasures, {});
  return (
    <Block title={t('measures')} why={t('measuresWhy')}>
      <Loaded result={result}>{({ measurePosture }) => <Measures posture={measurePosture} />}</Loaded>
    </Block>
  );
};

const Measures = ({ posture }: { readonly posture: BriefMeasuresResult['measurePosture'] }) => {
  const t = useTexts(briefTexts);
  const { reviewOverdue, evidenceExpired, tasksOverdue, drifted, materiallyDrifted, byState } = posture;
  const inPlace = byState
    .filter(({ state }) => state === 'IN_PLACE' || state === 'IN_PLACE_AND_TESTED')
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <Numbers>
      <BriefNumber n={inPlace} words={t('inPlace')} href="/measures" />
      <BriefNumber wanted="none" n={reviewOverdue.count} words={t('reviewOverdue')} href="/measures?only=review" />
      <BriefNumber wanted="none" n={evidenceExpired.count} words={t('evidenceExpired')} href="/measures?only=expired" />
      <BriefNumber wanted="none" n={tasksOverdue} words={t('tasksOverdue')} href="/measures?only=tasks" />
      <BriefNumber
        wanted="none"
        n={drifted.count}
        words={t('drifted', { material: materiallyDrifted.count })}
        href="/measures?only=drift"
      />
    </Numbers>
  );
};
