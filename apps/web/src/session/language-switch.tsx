import { Button } from 'react-aria-components/Button';
import { classes } from '../design/classes.ts';
import { type Language, languageNames, languages } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import styles from './language-switch.module.css';

const c = classes(styles);

interface LanguageSwitchProps {
  /** Told after the switch: the portal tells the account. */
  readonly onChoose?: (language: Language) => void;
}

/** "Dansk · English" anywhere on any page; nothing typed is lost, because only words change. */
export const LanguageSwitch = ({ onChoose }: LanguageSwitchProps) => {
  const { language, choose } = useLanguage();
  const take = (next: Language) => {
    choose(next);
    onChoose?.(next);
  };
  return (
    <span className={c('switch')} role="group" aria-label="Sprog / Language">
      {languages.map((each, index) => (
        <span key={each} lang={each}>
          {index > 0 && <span aria-hidden="true">· </span>}
          {each === language ? (
            <span className={c('here')} aria-current="true">
              {languageNames[each]}
            </span>
          ) : (
            <Button
              className={c('choice')}
              onPress={() => {
                take(each);
              }}
            >
              {languageNames[each]}
            </Button>
          )}
        </span>
      ))}
    </span>
  );
};
