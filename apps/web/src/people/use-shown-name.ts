import { useTexts } from '../language/use-texts.ts';
import { peopleTexts } from './people.texts.ts';

/** What the directory holds in place of an erased person's name: both languages, for whoever shows it as it is. */
export const erasedName = 'Slettet person / Erased person';

/** A name as the reader's language has it; null stays null. */
export const useShownName = () => {
  const t = useTexts(peopleTexts);
  return (name: string | null): string | null => (name === erasedName ? t('erased') : name);
};
