import { CheckboxChoices } from '../../../../design/choices.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useRoleName } from '../../../../session/role-name.ts';
import { peopleTexts } from '../people.texts.ts';
import { type Role, roles, spoken } from './roles.ts';

interface RoleChoicesProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
  readonly error?: string;
}

export const RoleChoices = ({ value, onChange, error }: RoleChoicesProps) => {
  const t = useTexts(peopleTexts);
  const roleName = useRoleName();
  return (
    <CheckboxChoices
      label={t('roles')}
      value={value}
      onChange={onChange}
      choices={roles.map((role) => ({ value: role, label: roleName(spoken(role)) }))}
      {...(error === undefined ? {} : { error })}
    />
  );
};
