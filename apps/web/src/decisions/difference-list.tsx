import { classes } from '../design/classes.ts';
import { Disclosure } from '../design/derivation.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Change, Difference } from './decision-data.ts';
import { ChangeLine } from './change-line.tsx';
import { decisionsTexts } from './decisions.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

/** More than these of the annex, and one reads their number first. */
const requirementsAtOnce = 3;

/** Measure by measure, in plain words, what differs. */
export const DifferenceList = ({ difference: { measures } }: { readonly difference: Difference }) => {
  const t = useTexts(decisionsTexts);
  const { pick } = useLanguage();
  if (measures.length === 0) return <p>{t('nothingToName')}</p>;
  return (
    <ul className={c('differences')}>
      {measures.map(({ measure, name, reference, added, changes }) => (
        <li key={measure}>
          <h3>
            {pick(name)} <span className={c('ref')}>{reference}</span>
          </h3>
          {added ? <p>{t('addedMeasure')}</p> : <Changes measure={measure} changes={changes} />}
        </li>
      ))}
    </ul>
  );
};

interface ChangesProps {
  readonly measure: string;
  readonly changes: readonly Change[];
}

const Changes = ({ measure, changes }: ChangesProps) => {
  const t = useTexts(decisionsTexts);
  const own = changes.filter(({ kind }) => kind !== 'REQUIREMENT');
  const requirements = changes.filter(({ kind }) => kind === 'REQUIREMENT');
  const few = requirements.length <= requirementsAtOnce;
  const lines = few ? changes : own;
  return (
    <>
      {lines.map((change, index) => (
        <ChangeLine key={index} measure={measure} change={change} />
      ))}
      {!few && (
        <Disclosure label={t('requirementsChanged', { n: requirements.length })}>
          {requirements.map((change, index) => (
            <ChangeLine key={index} measure={measure} change={change} />
          ))}
        </Disclosure>
      )}
    </>
  );
};
