import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { TextField } from '../../../../design/text-field.tsx';
import { RegisterTheSupplier } from '../../../../graphql/generated/supply-chain/register.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { profileTexts } from '../../parts/profile.texts.ts';
import { ProfileFields } from '../../parts/profile-fields.tsx';
import { missingInProfile, newProfile, profileFields, profileInput } from '../../parts/profile-values.ts';
import { registerTexts } from '../register.texts.ts';

interface RegisterDialogProps {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** A new supplier; the first contact may come with it. */
export const RegisterDialog = ({ services, onClose, onDone }: RegisterDialogProps) => {
  const t = useTexts(registerTexts);
  const words = useTexts(profileTexts);
  const { language } = useLanguage();
  const [profile, setProfile] = useState(newProfile);
  const [contact, setContact] = useState({ contactName: '', contactEmail: '' });
  const form = useActForm([...profileFields, 'contactName', 'contactEmail']);
  const [register, { pending }] = useAct(RegisterTheSupplier);
  const submit = async () => {
    const { contactName, contactEmail } = contact;
    const missing = [
      ...missingInProfile(profile, words),
      ...missingOf([['contactName', blank(contactName) !== blank(contactEmail), t('contactHalf')]]),
    ];
    const contacts = blank(contactName)
      ? []
      : [
          {
            name: contactName.trim(),
            email: contactEmail.trim(),
            language: language === 'da' ? ('DA' as const) : ('EN' as const),
          },
        ];
    const done = await form.submit(missing, () => register({ input: { profile: profileInput(profile), contacts } }));
    if (done?.result.__typename === 'RegisterSupplierResult') onDone(done.result.id);
  };
  const field = bind(contact, setContact, form.errorAt);
  return (
    <ActDialog
      title={t('registerTitle')}
      act={t('registerTitle')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ProfileFields field={bind(profile, setProfile, form.errorAt)} services={services} />
      <TextField {...field('contactName')} optional label={t('contactName')} help={t('contactHelp')} maxLength={200} />
      <TextField {...field('contactEmail')} optional type="email" label={t('contactEmail')} maxLength={320} />
    </ActDialog>
  );
};
