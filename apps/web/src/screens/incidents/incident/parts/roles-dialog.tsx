import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { SelectField } from '../../../../design/select-field.tsx';
import { Soft } from '../../../../design/text.tsx';
import { AssignRoleOnIncident, ReleaseRoleOnIncident } from '../../../../graphql/generated/incidents/incident.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { conductTexts } from '../conduct.texts.ts';
import type { DialogProps } from './dialog-props.ts';
import { holderOf, type IncidentRoleName, incidentRoles } from './incident-roles.ts';

const NOBODY = 'nobody';

type Chosen = Readonly<Record<IncidentRoleName, string>>;

/** All roles in one place; only what was changed is sent, one act a role. */
export const RolesDialog = ({ incident, onDone, onClose }: DialogProps) => {
  const t = useTexts(conductTexts);
  const begin = Object.fromEntries(incidentRoles.map((role) => [role, holderOf(incident, role) ?? NOBODY])) as Chosen;
  const [chosen, setChosen] = useState(begin);
  const form = useActForm([]);
  const [assign, assigning] = useAct(AssignRoleOnIncident);
  const [release, releasing] = useAct(ReleaseRoleOnIncident);
  const send = async (role: IncidentRoleName): Promise<boolean> => {
    const holder = chosen[role];
    const incidentId = incident.id;
    const done =
      holder === NOBODY
        ? await form.submit([], () => release({ input: { incidentId, role } }))
        : await form.submit([], () => assign({ input: { incidentId, role, holder } }));
    return done !== undefined;
  };
  const submit = async () => {
    for (const role of incidentRoles) if (chosen[role] !== begin[role] && !(await send(role))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('assignTitle')}
      act={t('assignAct')}
      form={form}
      pending={assigning.pending || releasing.pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('assignHelp')}</Soft>
      {incidentRoles.map((role) => (
        <RoleField
          key={role}
          role={role}
          value={chosen[role]}
          onChange={(holder) => {
            setChosen({ ...chosen, [role]: holder });
          }}
        />
      ))}
    </ActDialog>
  );
};

interface RoleFieldProps {
  readonly role: IncidentRoleName;
  readonly value: string;
  readonly onChange: (holder: string) => void;
}

const RoleField = ({ role, value, onChange }: RoleFieldProps) => {
  const t = useTexts(conductTexts);
  const { list } = usePeople();
  const people = list.filter(({ present, id }) => present || id === value);
  const options = people.map(({ id, name, isYou }) => ({ value: id, label: isYou ? t('you', { name }) : name }));
  return (
    <SelectField
      id={role}
      label={t(role)}
      value={value}
      onChange={onChange}
      options={[{ value: NOBODY, label: t('nobodyOption') }, ...options]}
    />
  );
};
