import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Dialog } from '../../../../design/dialog.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import {
  GrantRole,
  RemovePerson,
  ResetSecondFactor,
  type SettingsPeopleResult,
  WithdrawRole,
} from '../../../../graphql/generated/settings/people.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { peopleTexts } from '../people.texts.ts';
import { Refusal, type Trouble } from './refusal.tsx';
import { RoleChoices } from './role-choices.tsx';
import type { Role } from './roles.ts';

export type Person = SettingsPeopleResult['people']['edges'][number]['node'];

interface PersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onErase: () => void;
}

type Done = { readonly kind: 'done' } | Trouble;

/** Roles, a lost device, and leaving: the three things an administrator does to a colleague's access. */
export const PersonDialog = ({ person, onClose, onChanged, onErase }: PersonDialogProps) => {
  const t = useTexts(peopleTexts);
  const [roles, setRoles] = useState<Role[]>([...person.roles]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { changeRoles, reset, remove, pending } = useAccess(person);
  const finish = (outcome: Done) => {
    if (outcome.kind === 'done') onChanged();
    else setTrouble(outcome);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('changeOf', { name: person.name })}
      actions={
        <>
          <Button look="primary" pending={pending} onPress={() => void changeRoles(roles).then(finish)}>
            {t('saveRoles')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack>
        <p>{t('rolesLead')}</p>
        <Refusal trouble={trouble} />
        <RoleChoices value={roles} onChange={setRoles} />
        {!person.isYou && <LostDevice pending={pending} onReset={(reason) => void reset(reason).then(finish)} />}
        <Section title={t('remove')}>
          <Stack tight>
            <p>{t('removeLead')}</p>
            <Button look="danger" pending={pending} onPress={() => void remove().then(finish)}>
              {t('remove')}
            </Button>
          </Stack>
        </Section>
        {!person.isYou && (
          <Section title={t('erase')}>
            <Stack tight>
              <p>{t('eraseLead')}</p>
              <Button onPress={onErase}>{t('erase')}</Button>
            </Stack>
          </Section>
        )}
      </Stack>
    </Dialog>
  );
};

interface LostDeviceProps {
  readonly pending: boolean;
  readonly onReset: (reason: string) => void;
}

const LostDevice = ({ pending, onReset }: LostDeviceProps) => {
  const t = useTexts(peopleTexts);
  const [reason, setReason] = useState('');
  return (
    <Section title={t('lostDevice')}>
      <Stack tight>
        <p>{t('lostDeviceLead')}</p>
        <TextAreaField label={t('reason')} rows={2} maxLength={500} value={reason} onChange={setReason} />
        <Button
          pending={pending}
          onPress={() => {
            onReset(reason);
          }}
        >
          {t('reset')}
        </Button>
      </Stack>
    </Section>
  );
};

function useAccess({ id: person, roles: held }: Person) {
  const [grant, granting] = useAct(GrantRole);
  const [withdraw, withdrawing] = useAct(WithdrawRole);
  const [removeOne, removing] = useAct(RemovePerson);
  const [resetOne, resetting] = useAct(ResetSecondFactor);
  const changeRoles = async (wanted: readonly Role[]): Promise<Done> => {
    for (const role of wanted.filter((one) => !held.includes(one))) {
      const outcome = await grant({ input: { person, role } });
      if (outcome.kind !== 'done') return outcome;
    }
    for (const role of held.filter((one) => !wanted.includes(one))) {
      const outcome = await withdraw({ input: { person, role } });
      if (outcome.kind !== 'done') return outcome;
    }
    return { kind: 'done' };
  };
  return {
    changeRoles,
    reset: (reason: string): Promise<Done> => resetOne({ input: { person, reason } }),
    remove: (): Promise<Done> => removeOne({ input: { person } }),
    pending: granting.pending || withdrawing.pending || removing.pending || resetting.pending,
  };
}
