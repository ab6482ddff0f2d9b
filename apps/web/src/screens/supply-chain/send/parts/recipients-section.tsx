import { Button } from '../../../../design/button.tsx';
import { CheckboxChoices } from '../../../../design/choices.tsx';
import { classes } from '../../../../design/classes.ts';
import { Section } from '../../../../design/section.tsx';
import { Segmented } from '../../../../design/segmented.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Summary } from '../../parts/supply-data.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { sendTexts } from '../send.texts.ts';
import styles from '../send.module.css';
import { Recipient } from './recipient.tsx';
import { asksNothing, isRunning, type SendPartProps } from './sending.ts';

const c = classes(styles);

/** The suppliers, all of one tier in one press; then who of them is written to. */
export const RecipientsSection = (props: SendPartProps) => {
  const t = useTexts(sendTexts);
  const { values, onChange, errorOf, suppliers } = props;
  const shown = suppliers.filter(({ tier }) => values.tier === null || tier === values.tier);
  const others = values.suppliers.filter((id) => !shown.some((supplier) => supplier.id === id));
  const free = shown.filter((supplier) => !isRunning(supplier) && !asksNothing(supplier)).map(({ id }) => id);
  return (
    <Section title={t('to')} beside={t('chosen', { n: values.suppliers.length })}>
      <div className={c('spread')}>
        <TierFilter values={values} onChange={onChange} />
        <Button
          small
          look="bare"
          onPress={() => {
            onChange({ suppliers: values.suppliers.length > 0 ? [] : free });
          }}
        >
          {t(values.suppliers.length > 0 ? 'noneShown' : 'allShown')}
        </Button>
      </div>
      <div className={c('below')}>
        {shown.length === 0 ? (
          <Soft>{t('nobody')}</Soft>
        ) : (
          <CheckboxChoices
            id="suppliers"
            label={t('who')}
            value={values.suppliers.filter((id) => !others.includes(id))}
            onChange={(chosen) => {
              onChange({ suppliers: [...others, ...chosen] });
            }}
            choices={shown.map((supplier) => ({
              value: supplier.id,
              label: supplier.name,
              hint: <Hint supplier={supplier} />,
              disabled: asksNothing(supplier),
            }))}
            error={errorOf('suppliers')}
          />
        )}
        {suppliers
          .filter(({ id }) => values.suppliers.includes(id))
          .map((supplier) => (
            <Recipient key={supplier.id} {...props} supplier={supplier} />
          ))}
      </div>
    </Section>
  );
};

const Hint = ({ supplier }: { readonly supplier: Summary }) => {
  const t = useTexts(sendTexts);
  const words = useTexts(supplyWords);
  const tier = words(supplier.tier ?? 'noTier');
  if (supplier.tier === null) return t('noTierYet');
  if (supplier.tier === 'T4') return t('registeredOnly', { tier });
  return isRunning(supplier) ? t('running', { tier }) : tier;
};

const TierFilter = ({ values, onChange }: Pick<SendPartProps, 'values' | 'onChange'>) => {
  const t = useTexts(sendTexts);
  return (
    <Segmented
      label={t('tier')}
      value={values.tier ?? 'any'}
      onChange={(tier) => {
        onChange({ tier: tier === 'any' ? null : tier });
      }}
      parts={[
        { value: 'any', label: t('anyTier') },
        { value: 'T1', label: '1' },
        { value: 'T2', label: '2' },
        { value: 'T3', label: '3' },
        { value: 'T4', label: '4' },
      ]}
    />
  );
};
