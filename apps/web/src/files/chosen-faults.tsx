import { TriangleAlert } from 'lucide-react';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { sizeIn } from './file-words.ts';
import { filesTexts } from './files.texts.ts';
import type { Chosen } from './sort-chosen.ts';
import styles from './files.module.css';

const c = classes(styles);

interface ChosenFaultsProps {
  readonly faulty: Chosen['faulty'];
  readonly most: number;
  readonly largestBytes: number;
}

/** Which of the chosen files were not sent, why, and what to do. Until the next choice. */
export const ChosenFaults = ({ faulty, most, largestBytes }: ChosenFaultsProps) => {
  const t = useTexts(filesTexts);
  const { language } = useLanguage();
  const words = ({ file: { name, size }, fault }: Chosen['faulty'][number]): string => {
    if (fault === 'tooMany') return t('tooMany', { name, most });
    if (fault !== 'tooLarge') return t(fault, { name });
    return t('tooLarge', { name, size: sizeIn(language, size), most: sizeIn(language, largestBytes) });
  };
  return (
    <div role="alert">
      {faulty.map((each) => (
        <p key={`${each.file.name} ${each.fault}`} className={c('problem')}>
          <Icon of={TriangleAlert} size={16} />
          <span>{words(each)}</span>
        </p>
      ))}
    </div>
  );
};
