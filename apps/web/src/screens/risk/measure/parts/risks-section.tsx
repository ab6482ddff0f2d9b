import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import type { MeasureData } from '../measure-data.ts';
import { measureTexts } from '../measure.texts.ts';

export const RisksSection = ({ measure: { risks } }: { readonly measure: MeasureData }) => {
  const t = useTexts(measureTexts);
  const open = risks.filter(({ closed }) => !closed);
  return (
    <Section title={t('risks')}>
      {open.length === 0 && <Soft>{t('noRisks')}</Soft>}
      {open.length > 0 && (
        <Rows>
          {open.map(({ id, reference, title, level }) => (
            <li key={id}>
              <TextLink href={`/risks/${id}`}>{title}</TextLink>
              <br />
              <RefId>{reference}</RefId> <LevelStatus level={level} />
            </li>
          ))}
        </Rows>
      )}
    </Section>
  );
};
