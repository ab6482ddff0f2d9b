import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Disclosure } from '../../../../design/derivation.tsx';
import { EmptyState } from '../../../../design/empty-state.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Tiering } from '../../parts/supply-data.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import { DerivationSteps } from './derivation-steps.tsx';
import { factors } from './factors.ts';
import type { PartProps } from './part-props.ts';
import { TierDialog } from './tier-dialog.tsx';

const c = classes(styles);

/** How closely the supplier is followed, and the sum behind it. */
export const TierSection = (props: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const [open, setOpen] = useState(false);
  const { supplier, manage } = props;
  const { tiering } = supplier;
  const assess = () => {
    setOpen(true);
  };
  return (
    <Section
      id="tier"
      title={tiering === null ? t('noTier') : t('tier', { tier: words(tiering.tier) })}
      beside={manage && tiering !== null ? <OpenButton onOpen={assess}>{t('assessTierAgain')}</OpenButton> : undefined}
    >
      {tiering === null ? (
        <EmptyState
          level={3}
          title={t('assessTier')}
          action={manage && <Button onPress={assess}>{t('assessTier')}</Button>}
        >
          {t('noTierWhy')}
        </EmptyState>
      ) : (
        <Standing {...props} tiering={tiering} />
      )}
      {open && (
        <TierDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
};

const Standing = ({ tiering, supplier, nameOf }: PartProps & { readonly tiering: Tiering }) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const f = useFormat();
  const { derivation, at, by, reason, overrideReason } = tiering;
  const former = supplier.tierHistory.filter((each) => each.at !== at);
  return (
    <>
      <dl className={c('factors')}>
        {factors.map((factor) => (
          <div key={factor}>
            <dt>{t(`${factor}short`)}</dt>
            <dd>{t('ofFour', { n: tiering[factor] })}</dd>
          </div>
        ))}
      </dl>
      {overrideReason !== null && (
        <Soft size="body">{t('overridden', { tier: words(derivation.tier), reason: overrideReason })}</Soft>
      )}
      <Soft>{t('assessedBy', { time: f.dateTimeShort(at), name: nameOf(by), reason })}</Soft>
      <Disclosure label={t('whyTier')}>
        <DerivationSteps derivation={derivation} />
      </Disclosure>
      {former.length > 0 && (
        <Disclosure label={t('former')}>
          <Rows>
            {former.map((each) => (
              <li key={each.at}>
                {t('formerLine', {
                  time: f.dateTimeShort(each.at),
                  tier: words(each.tier),
                  name: nameOf(each.by),
                  reason: each.reason,
                })}
              </li>
            ))}
          </Rows>
        </Disclosure>
      )}
    </>
  );
};
