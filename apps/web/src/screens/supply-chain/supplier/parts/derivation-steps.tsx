import { classes } from '../../../../design/classes.ts';
import { Facts } from '../../../../design/facts.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Derivation } from '../../parts/supply-data.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';

const c = classes(styles);

/** The sum behind a tier, and what the tier asks of us. */
export const DerivationSteps = ({ derivation }: { readonly derivation: Derivation }) => {
  const t = useTexts(supplierScreenTexts);
  const { pick } = useLanguage();
  const { steps, depth, reassessMonths, assurance } = derivation;
  return (
    <>
      <ol className={c('steps')}>
        {steps.map((step) => (
          <li key={step.da}>{pick(step)}</li>
        ))}
      </ol>
      <Facts
        facts={[
          { label: t('depth'), value: pick(depth) },
          { label: t('reassess'), value: reassessMonths === null ? t('onChange') : t('months', { n: reassessMonths }) },
          { label: t('assurance'), value: pick(assurance) },
        ]}
      />
    </>
  );
};
