import type { bind } from '../../../acts/bind.ts';
import { isDoubtfulCvr } from '../../../acts/cvr.ts';
import { CheckboxChoices, ConfirmTick, RadioChoices } from '../../../design/choices.tsx';
import { SelectField } from '../../../design/select-field.tsx';
import { Soft } from '../../../design/text.tsx';
import { TextAreaField, TextField } from '../../../design/text-field.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { CountryField } from '../../../questions/country-field.tsx';
import { profileTexts } from './profile.texts.ts';
import type { Profile } from './profile-values.ts';
import { supplyWords } from './supply-words.texts.ts';

const kinds = ['SOFTWARE', 'OPERATIONS', 'ACCESS'] as const;
const accesses = ['NONE', 'PHYSICAL', 'LOGICAL', 'REMOTE_ADMIN'] as const;
const dataCategories = ['PERSONAL', 'HEALTH', 'CONFIDENTIAL'] as const;

interface ProfileFieldsProps {
  readonly field: ReturnType<typeof bind<Profile>>;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** What the register must hold of a direct supplier, and what makes the difference for its tier and questions. */
export const ProfileFields = ({ field, services }: ProfileFieldsProps) => {
  const t = useTexts(profileTexts);
  const words = useTexts(supplyWords);
  const said = <V extends Parameters<typeof words>[0]>(values: readonly V[]) =>
    values.map((value) => ({ value, label: words(value as 'NONE') }));
  const doubt = isDoubtfulCvr(field('cvr').value) ? { help: t('cvrDoubt') } : {};
  return (
    <>
      <TextField {...field('name')} label={t('name')} maxLength={200} />
      <TextAreaField {...field('delivers')} rows={2} label={t('delivers')} help={t('deliversHelp')} maxLength={2000} />
      <CountryField {...field('country')} label={t('country')} />
      <CheckboxChoices {...field('kinds')} optional label={t('kinds')} help={t('kindsHelp')} choices={said(kinds)} />
      {services.length === 0 ? (
        <Soft>{t('noServices')}</Soft>
      ) : (
        <CheckboxChoices
          {...field('services')}
          optional
          label={t('services')}
          choices={services.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <RadioChoices {...field('access')} label={t('access')} choices={said(accesses)} />
      <CheckboxChoices
        {...field('dataCategories')}
        optional
        label={t('dataCategories')}
        choices={said(dataCategories)}
      />
      <Responsible field={field} />
      <Ticks field={field} />
      <TextField {...field('cvr')} optional narrow inputMode="numeric" label={t('cvr')} {...doubt} maxLength={11} />
      <TextField {...field('foreignId')} optional narrow label={t('foreignId')} maxLength={100} />
      <TextField {...field('ultimateOwner')} optional label={t('ultimateOwner')} maxLength={200} />
      <TextAreaField {...field('sites')} optional rows={2} label={t('sites')} maxLength={2000} />
      <TextAreaField {...field('subcontractors')} optional rows={2} label={t('subcontractors')} maxLength={4000} />
      <TextAreaField {...field('exitPlan')} optional rows={2} label={t('exitPlan')} maxLength={4000} />
    </>
  );
};

const Responsible = ({ field }: Pick<ProfileFieldsProps, 'field'>) => {
  const t = useTexts(profileTexts);
  const { list } = usePeople();
  const { value, onChange, ...around } = field('responsible');
  return (
    <SelectField
      {...around}
      optional
      label={t('responsible')}
      value={value ?? 'nobody'}
      onChange={(person) => {
        onChange(person === 'nobody' ? null : person);
      }}
      options={[
        { value: 'nobody', label: t('nobody') },
        ...list.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
};

const Ticks = ({ field }: Pick<ProfileFieldsProps, 'field'>) => {
  const t = useTexts(profileTexts);
  const direct = field('directSupplier');
  const ict = field('ictRelevant');
  return (
    <>
      <ConfirmTick id={direct.id} checked={direct.value} onChange={direct.onChange}>
        {t('directSupplier')}
      </ConfirmTick>
      <ConfirmTick id={ict.id} checked={ict.value} onChange={ict.onChange}>
        {t('ictRelevant')}
      </ConfirmTick>
    </>
  );
};
