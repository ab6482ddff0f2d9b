import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RadioChoices } from '../../../../design/choices.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { AssessTheTier, TierPreview } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { SupplierData, Tier } from '../../parts/supply-data.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import { DerivationSteps } from './derivation-steps.tsx';
import { factors } from './factors.ts';
import type { DialogProps } from './part-props.ts';

const scale = ['0', '1', '2', '3', '4'] as const;
const tiers: readonly Tier[] = ['T1', 'T2', 'T3', 'T4'];

type Chosen = Readonly<Record<(typeof factors)[number], string | null>>;

const begin = ({ tiering }: SupplierData): Chosen => {
  const of = (factor: (typeof factors)[number]) => (tiering === null ? null : String(tiering[factor]));
  return { c1: of('c1'), c2: of('c2'), c3: of('c3'), c4: of('c4'), c5: of('c5') };
};

const inputOf = (chosen: Chosen) => ({
  c1: Number(chosen.c1),
  c2: Number(chosen.c2),
  c3: Number(chosen.c3),
  c4: Number(chosen.c4),
  c5: Number(chosen.c5),
});

const isWhole = (chosen: Chosen): boolean => factors.every((factor) => chosen[factor] !== null);

/** Five answers and why; what follows from them is said before it is recorded. */
export const TierDialog = ({ supplier, onDone, onClose }: DialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const acts = useTexts(actsTexts);
  const [chosen, setChosen] = useState(() => begin(supplier));
  const [reason, setReason] = useState('');
  const [override, setOverride] = useState<Override>({ tier: null, reason: '' });
  const form = useActForm([...factors, 'reason', 'overrideReason']);
  const [assess, { pending }] = useAct(AssessTheTier);
  const submit = async () => {
    const missing = missingOf([
      ...factors.map((factor) => [factor, chosen[factor] === null, t('factorMissing')] as const),
      ['reason', blank(reason), acts('reasonMissing')],
      ['overrideReason', override.tier !== null && blank(override.reason), t('overrideMissing')],
    ]);
    const input = {
      supplierId: supplier.summary.id,
      factors: inputOf(chosen),
      reason,
      ...(override.tier === null ? {} : { overrideTier: override.tier, overrideReason: override.reason }),
    };
    if (!(await form.submit(missing, () => assess({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('assessTier')}
      act={t('tierAct')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {factors.map((factor) => (
        <RadioChoices
          key={factor}
          id={factor}
          label={t(factor)}
          help={t('scaleHelp', { low: t(`${factor}low`), high: t(`${factor}high`) })}
          value={chosen[factor]}
          onChange={(value) => {
            setChosen({ ...chosen, [factor]: value });
          }}
          choices={scale.map((value) => ({ value, label: value }))}
          error={form.errorAt(factor)}
        />
      ))}
      {isWhole(chosen) && <Follows chosen={chosen} />}
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
      <OverrideFields override={override} onChange={setOverride} error={form.errorAt('overrideReason')} />
    </ActDialog>
  );
};

const Follows = ({ chosen }: { readonly chosen: Chosen }) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const result = useQueryResult(TierPreview, { input: inputOf(chosen) });
  if (result.state !== 'ready') return null;
  const derivation = result.data.supplierTierPreview;
  return (
    <Notice title={t('followsTier', { tier: words(derivation.tier) })} live>
      <DerivationSteps derivation={derivation} />
    </Notice>
  );
};

interface Override {
  readonly tier: Tier | null;
  readonly reason: string;
}

interface OverrideProps {
  readonly override: Override;
  readonly onChange: (override: Override) => void;
  readonly error: string | undefined;
}

const OverrideFields = ({ override, onChange, error }: OverrideProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  return (
    <>
      <SelectField
        optional
        label={t('override')}
        value={override.tier ?? 'none'}
        onChange={(value) => {
          onChange({ ...override, tier: value === 'none' ? null : value });
        }}
        options={[
          { value: 'none', label: t('overrideNone') },
          ...tiers.map((tier) => ({ value: tier, label: words(tier) })),
        ]}
      />
      {override.tier !== null && (
        <TextAreaField
          id="overrideReason"
          rows={2}
          label={t('overrideReason')}
          value={override.reason}
          onChange={(reason) => {
            onChange({ ...override, reason });
          }}
          maxLength={2000}
          error={error}
        />
      )}
    </>
  );
};
