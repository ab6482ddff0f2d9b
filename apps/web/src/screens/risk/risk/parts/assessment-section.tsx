import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import type { RiskPartProps, Scores } from '../risk-data.ts';
import styles from '../risk.module.css';
import { riskTexts } from '../risk.texts.ts';
import { AssessForm } from './assess-form.tsx';
import { properties, type Property, wordOf } from './assessment-values.ts';

const c = classes(styles);

/** Never assessed: the form stands open. Assessed: the four properties before and after, and the way to do it again. */
export const AssessmentSection = ({ risk, levelAt, nameOf, onChanged }: RiskPartProps) => {
  const t = useTexts(riskTexts);
  const [again, setAgain] = useState(false);
  const first = !risk.inherent;
  const shown = first || again;
  const open = () => {
    setAgain(true);
  };
  const close = () => {
    setAgain(false);
  };
  const beside = onChanged && !shown && <OpenButton onOpen={open}>{t('assessAgain')}</OpenButton>;
  return (
    <Section id="assessment" title={t('assessment')} beside={beside}>
      {risk.inherent && <FourProperties inherent={risk.inherent} residual={risk.residual} />}
      <div className={c('after')}>
        <LastReason risk={risk} nameOf={nameOf} />
        {onChanged && shown && (
          <AssessForm risk={risk} levelAt={levelAt} first={first} onClose={close} onDone={onChanged} />
        )}
      </div>
    </Section>
  );
};

const LastReason = ({ risk, nameOf }: Pick<RiskPartProps, 'risk' | 'nameOf'>) => {
  const t = useTexts(riskTexts);
  const f = useFormat();
  const last = risk.assessments.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  if (!last) return <Soft>{t('notAssessed')}</Soft>;
  return <Soft>{t('assessedBy', { date: f.date(last.at), person: nameOf(last.by), reason: last.reason })}</Soft>;
};

interface FourPropertiesProps {
  readonly inherent: Scores;
  readonly residual: Scores | null | undefined;
}

/** The table twin of the matrices. */
const FourProperties = ({ inherent, residual }: FourPropertiesProps) => {
  const t = useTexts(riskTexts);
  const words = useTexts(evaluationTexts);
  const columns: readonly Column<Property>[] = [
    { key: 'property', header: t('property'), name: true, cell: (property) => words(wordOf[property]) },
    { key: 'before', header: t('before'), cell: (property) => <Score score={inherent[property]} /> },
    {
      key: 'after',
      header: t('after'),
      cell: (property) => (residual ? <Score score={residual[property]} /> : <Soft>{t('notWeighed')}</Soft>),
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={properties} rowKey={(property) => property} />;
};

const Score = ({ score: { likelihood, consequence, level } }: { readonly score: Scores[Property] }) => {
  const t = useTexts(riskTexts);
  return (
    <span className={c('score')}>
      <LevelStatus level={level} /> <span className={c('numbers')}>{t('numbers', { likelihood, consequence })}</span>
    </span>
  );
};
