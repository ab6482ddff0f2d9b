import { Section } from '../design/section.tsx';
import { Soft } from '../design/text.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { type Difference, noonOf } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { DifferenceList } from './difference-list.tsx';

interface SinceLastApprovalProps {
  readonly difference: Difference;
  /** How many measures the set has: those not listed are as they were. */
  readonly total: number;
  /** The day on which the expiry of evidence is judged. */
  readonly readOn: string;
  /** It has been put: what moved after that is told apart, and stops the vote. */
  readonly put: boolean;
  /** Frozen without the reasons of single requirements: those are not compared. */
  readonly shortened: boolean;
}

/** What is new since the management body last said yes: read before anything else. */
export const SinceLastApproval = ({ difference, total, readOn, put, shortened }: SinceLastApprovalProps) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { since, sinceOn, sinceReference, same, measures } = difference;
  if (since === null || sinceOn === null)
    return (
      <Section title={t('changes')}>
        <p>{t('firstApproval')}</p>
      </Section>
    );
  const day = f.date(noonOf(sinceOn));
  const untouched = total - measures.length;
  return (
    <Section title={t('changes')} beside={t('since', { day })}>
      {same ? (
        <p>{t(shortened ? 'nothingComparable' : 'nothingChanged', { day, reference: sinceReference ?? '' })}</p>
      ) : (
        <>
          <DifferenceList difference={difference} />
          {untouched > 0 && <Soft>{t('restUnchanged', { n: untouched, day, reference: sinceReference ?? '' })}</Soft>}
        </>
      )}
      <Compared readOn={readOn} put={put} shortened={shortened} />
    </Section>
  );
};

/** What was held against what, and what was not. */
const Compared = ({ readOn, put, shortened }: Pick<SinceLastApprovalProps, 'readOn' | 'put' | 'shortened'>) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  return (
    <Soft>
      {t('compared', { readOn: f.date(noonOf(readOn)) })} {put && t('movedApart')} {shortened && t('reasonsLeftOut')}
    </Soft>
  );
};
