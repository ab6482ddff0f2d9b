import { useTexts } from '../language/use-texts.ts';
import { decisionsTexts } from './decisions.texts.ts';

const partWords: Readonly<Record<string, 'encryption' | 'multiFactor' | 'communication' | 'emergency'>> = {
  encryption: 'encryption',
  'multi-factor': 'multiFactor',
  'secured-communication': 'communication',
  'emergency-communication': 'emergency',
};

/** «Left out: secured communication.»: the same words on screen and on paper. */
export const useLeftOutWords = (): ((part: string) => string) => {
  const t = useTexts(decisionsTexts);
  return (part) => {
    const words = partWords[part];
    return t('leftOut', { part: words === undefined ? part : t(words) });
  };
};
