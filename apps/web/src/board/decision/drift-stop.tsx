import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Difference } from '../../decisions/decision-data.ts';
import { DifferenceList } from '../../decisions/difference-list.tsx';
import { decisionTexts } from './decision.texts.ts';

interface DriftStopProps {
  readonly difference: Difference;
  /** They had begun to write something. */
  readonly wrote: boolean;
  readonly onAsk: () => void;
}

/** Measures moved after the set was frozen: nobody signs what is no longer so. */
export const DriftStop = ({ difference, wrote, onAsk }: DriftStopProps) => {
  const t = useTexts(decisionTexts);
  return (
    <>
      <Notice tone="warn" title={t('driftTitle')} live>
        {[t('driftWhy'), ...(wrote ? [t('kept')] : [])].join(' ')}
      </Notice>
      <Section title={t('driftDiffers')}>
        <DifferenceList difference={difference} />
      </Section>
      <Button wide onPress={onAsk}>
        {t('askAboutIt')}
      </Button>
    </>
  );
};
