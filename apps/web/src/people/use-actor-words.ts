import type { Bilingual } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { peopleTexts } from './people.texts.ts';
import { useShownName } from './use-shown-name.ts';

interface Actor {
  readonly kind: string;
  readonly name: string | null;
  readonly rule: Bilingual | null;
}

/** Who did it, said alike on every page: a colleague, a program by its own name, or Varsel by itself. */
export const useActorWords = () => {
  const t = useTexts(peopleTexts);
  const { pick } = useLanguage();
  const shown = useShownName();
  return ({ kind, name, rule }: Actor): string => {
    if (kind === 'system') return rule === null ? t('system') : t('rule', { rule: pick(rule) });
    if (kind === 'service') return name === null ? t('someProgram') : t('program', { name });
    return shown(name) ?? t('somebody');
  };
};
