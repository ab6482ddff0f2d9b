import { classes } from '../../../design/classes.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { ScopeAnswer } from '../form/use-check.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

const c = classes(styles);

type Rule = ScopeAnswer['rules'][number];

/** Every rule that was tried, with what it was asked on; the first that leads somewhere decides. */
export const Rules = ({ answer }: { readonly answer: ScopeAnswer }) => {
  const t = useTexts(resultTexts);
  const { pick, cite } = useLanguage();
  const deciding = answer.rules.find(({ verdict }) => verdict !== null && verdict.decidedBy === answer.decidedBy)?.id;
  return (
    <ol>
      {answer.rules.map(({ id, provision, question, outcome, reason, inputs }, index) => (
        <li key={id} className={c('rule', id === deciding && 'decides')}>
          <span className={c('soft')}>{index + 1}</span>
          <div>
            <b>{pick(question)}</b>
            <p className={c('soft')}>
              {cite(provision)} · {pick(reason)}
            </p>
            <Inputs inputs={inputs} />
          </div>
          <span>{id === deciding ? t('decides') : t(outcome)}</span>
        </li>
      ))}
    </ol>
  );
};

/** The inputs by their names in the API, so that another implementation can be held against ours. */
const Inputs = ({ inputs }: { readonly inputs: Rule['inputs'] }) => {
  const t = useTexts(resultTexts);
  const given = inputs.filter(({ value }) => value !== '');
  if (given.length === 0) return null;
  return (
    <details className={c('soft')}>
      <summary>{t('inputs')}</summary>
      <code>{given.map(({ name, value }) => `${name} = ${value}`).join(' · ')}</code>
    </details>
  );
};
