import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { RadioChoices } from '../../../../design/choices.tsx';
import { Dialog } from '../../../../design/dialog.tsx';
import { Stack } from '../../../../design/section.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { InvitePerson } from '../../../../graphql/generated/settings/people.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { peopleTexts } from '../people.texts.ts';
import { Refusal, type Trouble } from './refusal.tsx';
import { RoleChoices } from './role-choices.tsx';
import type { Role } from './roles.ts';

interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onInvited: (email: string) => void;
}

export const InviteDialog = ({ onClose, onInvited }: InviteDialogProps) => {
  const t = useTexts(peopleTexts);
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [language, setLanguage] = useState<'DA' | 'EN'>('DA');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [invite, { pending }] = useAct(InvitePerson);
  const send = async () => {
    const outcome = await invite({ input: { email, roles, language } });
    if (outcome.kind === 'done') onInvited(email);
    else setTrouble(outcome);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invite')}
      actions={
        <>
          <Button look="primary" pending={pending} onPress={() => void send()}>
            {t('send')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack>
        <p>{t('inviteLead')}</p>
        <Refusal trouble={trouble} />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          maxLength={254}
        />
        <RoleChoices value={roles} onChange={setRoles} />
        <RadioChoices
          label={t('language')}
          value={language}
          onChange={setLanguage}
          choices={[
            { value: 'DA', label: t('danish') },
            { value: 'EN', label: t('english') },
          ]}
        />
      </Stack>
    </Dialog>
  );
};
