import { Section } from '../design/section.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { type Decision, noonOf } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';

/** The measures rest on an assessment of the risks; here is how old it was. */
export const RiskRound = ({ round: { concludedOn, validUntil } }: { readonly round: Decision['riskRound'] }) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const day = (of: string) => f.date(noonOf(of));
  return (
    <Section title={t('riskRound')}>
      <p>
        {concludedOn === null
          ? t('noRound')
          : t('round', { day: day(concludedOn), until: validUntil === null ? '' : day(validUntil) })}
      </p>
    </Section>
  );
};
