import type { ReactNode } from 'react';
import { classes } from '../../../design/classes.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { HiddenText } from '../../../design/text.tsx';
import styles from './evaluation.module.css';
import { evaluationTexts } from './evaluation.texts.ts';
import { type Consequence, consequences, type Likelihood, likelihoods } from './levels.ts';

const c = classes(styles);

interface MatrixFrameProps {
  readonly caption: ReactNode;
  /** One is chosen in it with the arrow keys, rather than read: small, its steps as numbers beside a legend. */
  readonly grid?: boolean;
  /** The cell itself, `<td>` with its key. */
  readonly cell: (likelihood: Likelihood, consequence: Consequence) => ReactNode;
}

/** Likelihood upwards, consequence to the right; a real table with headers on both sides. */
export const MatrixFrame = ({ caption, grid = false, cell }: MatrixFrameProps) => {
  const t = useTexts(evaluationTexts);
  return (
    <div className={c('scroll')}>
      <table className={c('matrix', grid && 'small')} {...(grid ? { role: 'grid' } : {})}>
        <caption>{grid ? <HiddenText>{caption}</HiddenText> : caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={c('corner')}>
              {grid ? <HiddenText>{t('corner')}</HiddenText> : t('corner')}
            </th>
            {consequences.map((consequence) => (
              <th key={consequence} scope="col">
                <Step n={consequence} word={t(`consequence${consequence}`)} small={grid} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {likelihoods.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                <Step n={likelihood} word={t(`likelihood${likelihood}`)} small={grid} />
              </th>
              {consequences.map((consequence) => cell(likelihood, consequence))}
            </tr>
          ))}
        </tbody>
      </table>
      {!grid && <p className={c('legend')}>{t('scaleConsequence')}</p>}
    </div>
  );
};

interface StepProps {
  readonly n: number;
  readonly word: string;
  readonly small: boolean;
}

const Step = ({ n, word, small }: StepProps) => (
  <>
    {n}
    {small ? (
      <HiddenText> {word}</HiddenText>
    ) : (
      <>
        <br />
        <span className={c('word')}>{word}</span>
      </>
    )}
  </>
);
