import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { type Fact, Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { AmendTheSupplier } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useValueWords } from '../../../../questions/use-value-words.ts';
import { profileTexts } from '../../parts/profile.texts.ts';
import { ProfileFields } from '../../parts/profile-fields.tsx';
import { missingInProfile, profileFields, profileInput, profileOf } from '../../parts/profile-values.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import type { DialogProps, PartProps } from './part-props.ts';

export const FactsSection = (props: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('facts')}
      beside={
        props.manage ? (
          <OpenButton
            onOpen={() => {
              setOpen(true);
            }}
          >
            {t('amend')}
          </OpenButton>
        ) : undefined
      }
    >
      <Facts facts={useFacts(props)} />
      {open && (
        <AmendDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
};

const useFacts = ({ supplier, nameOf }: PartProps): readonly Fact[] => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const label = useTexts(profileTexts);
  const { country } = useValueWords();
  const { summary } = supplier;
  const none = <Soft>{t('none')}</Soft>;
  const text = (value: string | null) => (value === null || blank(value) ? none : <Written>{value}</Written>);
  const list = (values: readonly string[]) => (values.length === 0 ? none : values.join(', '));
  return [
    { label: label('country'), value: country(summary.country) },
    { label: label('kinds'), value: list(summary.kinds.map((kind) => words(kind))) },
    { label: label('services'), value: list(summary.services.map(({ name }) => name)) },
    { label: label('access'), value: words(supplier.access) },
    { label: label('dataCategories'), value: list(supplier.dataCategories.map((category) => words(category))) },
    { label: label('responsible'), value: summary.responsible === null ? none : nameOf(summary.responsible) },
    { label: label('directShort'), value: t(supplier.directSupplier ? 'yes' : 'no') },
    { label: label('ictShort'), value: t(supplier.ictRelevant ? 'yes' : 'no') },
    { label: label('cvr'), value: text(supplier.cvr ?? supplier.foreignId) },
    { label: label('ultimateOwner'), value: text(supplier.ultimateOwner) },
    { label: label('sites'), value: text(supplier.sites) },
    { label: label('subcontractors'), value: text(supplier.subcontractors) },
    { label: label('exitPlan'), value: text(supplier.exitPlan) },
  ];
};

const AmendDialog = ({ supplier, services, onDone, onClose }: DialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(profileTexts);
  const acts = useTexts(actsTexts);
  const [profile, setProfile] = useState(() => profileOf(supplier));
  const [reason, setReason] = useState('');
  const form = useActForm([...profileFields, 'reason']);
  const [amend, { pending }] = useAct(AmendTheSupplier);
  const submit = async () => {
    const missing = [
      ...missingInProfile(profile, words),
      ...missingOf([['reason', blank(reason), acts('reasonMissing')]]),
    ];
    const input = { supplierId: supplier.summary.id, profile: profileInput(profile), reason };
    if (!(await form.submit(missing, () => amend({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('amend')}
      act={t('amend')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ProfileFields field={bind(profile, setProfile, form.errorAt)} services={services} />
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
