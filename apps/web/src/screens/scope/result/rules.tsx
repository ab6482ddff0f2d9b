import { classes } from '../../../design/classes.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { ScopeAnswer } from '../form/use-check.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

const c = classes(styles);

/** Every rule that was tried, with what it was asked on; the first that leads somewhere decides. */
export const Rules = ({ answer }: { readonly answer: ScopeAnswer }) => {
  const t = useTexts(resultTexts);
  const { pick } = useLanguage();
  const deciding = answer.rules.find(({ verdict }) => verdict !== null && verdict.decidedBy === answer.decidedBy)?.id;
  return (
    <ol>
      {answer.rules.map(({ id, provision, question, outcome, reason, inputs }, index) => (
        <li key={id} className={c('rule', id === deciding && 'decides')}>
          <span className={c('soft')}>{index + 1}</span>
          <div>
            <b>{pick(question)}</b>
            <p className={c('soft')}>
              {provision} · {pick(reason)}
            </p>
            {inputs.length > 0 && (
              <p className={c('soft')}>
                {t('inputs')}: {inputs.map(({ name, value }) => `${name} = ${value}`).join('; ')}
              </p>
            )}
          </div>
          <span>{id === deciding ? t('decides') : t(outcome)}</span>
        </li>
      ))}
    </ol>
  );
};
