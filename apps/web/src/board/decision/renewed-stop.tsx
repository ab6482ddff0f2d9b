import { Button } from '../../design/button.tsx';
import { Diff } from '../../design/diff.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { Rows } from '../../design/facts.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Decision } from '../../decisions/decision-data.ts';
import { MeasureState } from '../../decisions/measure-state.tsx';
import { Heading } from '../frame.tsx';
import { decisionTexts } from './decision.texts.ts';
import { differingMeasures } from './differing-measures.ts';

interface RenewedStopProps {
  readonly read: Decision;
  readonly decision: Decision;
  readonly onRead: () => void;
}

/** The proposal was put again while somebody read it: what differs comes before anything can be signed. */
export const RenewedStop = ({ read, decision, onRead }: RenewedStopProps) => {
  const t = useTexts(decisionTexts);
  const { pick } = useLanguage();
  return (
    <>
      <Heading title={t('renewedTitle')} over={decision.reference} />
      <Notice tone="warn" live>
        {t('renewedWhy')}
      </Notice>
      <Section title={t('differs')}>
        <Rows>
          {differingMeasures(read, decision).map(({ before, after }) => (
            <li key={after.measure}>
              <h3>{pick(after.name)}</h3>
              <p>
                {before && <MeasureState {...before} />} → <MeasureState {...after} />
              </p>
              {before?.reason !== after.reason && (
                <p>
                  <Diff before={before?.reason ?? ''} after={after.reason ?? ''} />
                </p>
              )}
            </li>
          ))}
        </Rows>
      </Section>
      <Button look="primary" wide onPress={onRead}>
        {t('readNew', { version: decision.version })}
      </Button>
    </>
  );
};
