import { classes } from '../../design/classes.ts';
import { HiddenText } from '../../design/text.tsx';
import { TextLink } from '../../design/text-link.tsx';
import type { Bilingual } from '../../language/language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { CheckResult } from '../door-api.ts';
import { checkTexts } from './check.texts.ts';
import styles from './frame.module.css';
import { pathTo } from './route.ts';
import { numbersOf, useWork } from './work.ts';

const c = classes(styles);

type Remark = CheckResult['remarks'][number];

/** So many times, and a remark is said once with the numbers of its questions. */
const often = 3;

interface Remarks {
  readonly own: readonly Remark[];
  readonly common: readonly { readonly message: Bilingual; readonly of: readonly Remark[] }[];
}

/** What is said of many questions alike, apart from what is said of one. */
export const sortRemarks = (remarks: readonly Remark[]): Remarks => {
  const alike = (message: Bilingual) => remarks.filter((each) => each.message.da === message.da);
  const messages = [...new Map(remarks.map(({ message }) => [message.da, message])).values()];
  return {
    own: remarks.filter(({ message }) => alike(message).length < often),
    common: messages
      .filter((message) => alike(message).length >= often)
      .map((message) => ({ message, of: alike(message) })),
  };
};

export const CommonRemarks = ({ common }: Pick<Remarks, 'common'>) => {
  const t = useTexts(checkTexts);
  const { pick } = useLanguage();
  const { sections } = useWork();
  const numbers = numbersOf(sections);
  return common.map(({ message, of }) => (
    <div key={message.da} className={c('common')}>
      <p>{pick(message)}</p>
      <ul>
        {of.map(({ field, section }) => (
          <li key={field}>
            <TextLink alone href={pathTo({ page: 'section', section, field })}>
              <HiddenText>{t('questions')}</HiddenText> {String(numbers.get(field) ?? 0)}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  ));
};
