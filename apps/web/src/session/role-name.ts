import { useTexts } from '../language/use-texts.ts';
import { sessionTexts } from './session.texts.ts';

const known = [
  'administrator',
  'security-lead',
  'incident-lead',
  'board-member',
  'supplier-manager',
  'auditor',
] as const;

/** The words for a role; an id we do not know is shown as it is rather than hidden. */
export const useRoleName = (): ((role: string) => string) => {
  const t = useTexts(sessionTexts);
  return (role) => {
    const found = known.find((name) => name === role);
    return found ? t(`role.${found}`) : role;
  };
};
