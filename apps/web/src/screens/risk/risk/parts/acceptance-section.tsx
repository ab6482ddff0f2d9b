import { useState } from 'react';
import { classes } from '../../../../design/classes.ts';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { RiskPartProps } from '../risk-data.ts';
import styles from '../risk.module.css';
import { riskTexts } from '../risk.texts.ts';
import { AcceptanceActs } from './acceptance-acts.tsx';
import { AcceptanceReceipt, type JustDone, ToInbox } from './acceptance-receipt.tsx';
import { OneAcceptance } from './one-acceptance.tsx';

const c = classes(styles);

interface AcceptanceSectionProps extends Omit<RiskPartProps, 'onChanged' | 'levelAt'> {
  /** Whoever may accept is not always whoever manages risks. */
  readonly onAccepted: (() => void) | undefined;
}

/** Who lives with what is left, why and until when; stale when what it rests on has changed. */
export const AcceptanceSection = ({ risk, nameOf, onAccepted }: AcceptanceSectionProps) => {
  const t = useTexts(riskTexts);
  const [done, setDone] = useState<JustDone>(null);
  const finish = (what: JustDone) => {
    setDone(what);
    onAccepted?.();
  };
  return (
    <Section id="acceptance" title={t('acceptance')}>
      <AcceptanceReceipt risk={risk} done={done} />
      {risk.acceptance ? (
        <OneAcceptance acceptance={risk.acceptance} nameOf={nameOf} />
      ) : (
        <Soft>{t('noAcceptance')}</Soft>
      )}
      <div className={c('after')}>
        {!risk.level && <Soft>{t('assessFirst')}</Soft>}
        {risk.level && risk.needsBoard && <Soft>{t('needsBoard')}</Soft>}
        {risk.level && onAccepted && <AcceptanceActs risk={risk} onDone={finish} />}
        {done === null && <ToInbox risk={risk} />}
      </div>
      <Earlier risk={risk} nameOf={nameOf} />
    </Section>
  );
};

const Earlier = ({ risk: { acceptance, acceptances }, nameOf }: Pick<RiskPartProps, 'risk' | 'nameOf'>) => {
  const t = useTexts(riskTexts);
  const earlier = acceptances.filter(({ position }) => position !== acceptance?.position);
  if (earlier.length === 0) return null;
  return (
    <>
      <h3>{t('earlier')}</h3>
      {earlier.map((each) => (
        <OneAcceptance key={each.position} acceptance={each} nameOf={nameOf} />
      ))}
    </>
  );
};
