import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { Rows } from '../../design/facts.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { Decision, FrozenMeasure } from '../../decisions/decision-data.ts';
import { MeasureState } from '../../decisions/measure-state.tsx';
import { ReasonChange } from '../../decisions/reason-change.tsx';
import { RenewedWords } from '../../decisions/renewed-words.tsx';
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
  const differing = differingMeasures(read, decision);
  return (
    <>
      <Heading title={t('renewedTitle')} over={decision.reference} />
      <Notice tone="warn" live>
        {t('renewedWhy')}
      </Notice>
      <RenewedWords decision={decision} />
      <Section title={t('differs')}>
        {differing.length === 0 && <p>{t('sameMeasures')}</p>}
        <Rows>
          {differing.map(({ before, after }) => (
            <li key={after.measure}>
              <h3>{pick(after.name)}</h3>
              <p>
                {before && !sameState(before, after) && (
                  <>
                    <MeasureState {...before} />
                    {' → '}
                  </>
                )}
                <MeasureState {...after} />
              </p>
              {before?.reason !== after.reason && (
                <ReasonChange before={before?.reason ?? ''} after={after.reason ?? ''} />
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

const sameState = (one: FrozenMeasure, other: FrozenMeasure): boolean =>
  one.state === other.state && one.applicable === other.applicable;
