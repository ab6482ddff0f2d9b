import { BriefTraining, type BriefTrainingResult } from '../graphql/generated/brief/brief.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { Block, BriefNumber, Numbers } from './block.tsx';
import { briefTexts } from './brief.texts.ts';

/** § 7, stk. 2: whether the members themselves have taken part. */
export const TrainingBlock = () => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefTraining, {});
  return (
    <Block title={t('training')} why={t('trainingWhy')}>
      <Loaded result={result}>{({ trainingOverview }) => <Training overview={trainingOverview} />}</Loaded>
    </Block>
  );
};

const Training = ({ overview }: { readonly overview: BriefTrainingResult['trainingOverview'] }) => {
  const t = useTexts(briefTexts);
  const { nameOf } = usePeople();
  const { members, valid, expiring, expired, missing } = overview;
  const lacking = members.filter(({ standing }) => standing === 'MISSING' || standing === 'EXPIRED');
  const names = lacking.map(({ person }) => nameOf(person)).join(', ');
  const href = '/management/training';
  return (
    <>
      <Numbers>
        <BriefNumber n={valid + expiring} words={t('trained', { of: members.length })} href={href} />
        <BriefNumber wanted="none" n={expiring} words={t('expiring')} href={href} />
        <BriefNumber wanted="none" n={expired + missing} words={t('untrained')} href={href} />
      </Numbers>
      {names !== '' && <p>{t('whoLacks', { names })}</p>}
    </>
  );
};
