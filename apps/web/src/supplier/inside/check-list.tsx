import { classes } from '../../design/classes.ts';
import { Rows } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section } from '../../design/section.tsx';
import { Soft } from '../../design/text.tsx';
import { TextLink } from '../../design/text-link.tsx';
import type { Bilingual } from '../../language/language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { InLanguage } from '../../questions/in-language.tsx';
import type { CheckResult } from '../door-api.ts';
import { checkTexts } from './check.texts.ts';
import { CommonRemarks, sortRemarks } from './common-remarks.tsx';
import styles from './frame.module.css';
import { pathTo } from './route.ts';
import { numbersOf, useWork } from './work.ts';

const c = classes(styles);

/** What must be done before sending, and what may be left: each leads to its question. */
export const CheckList = ({ check }: { readonly check: CheckResult }) => {
  const t = useTexts(checkTexts);
  const { missing, left, hidden } = check;
  const problems = byQuestion(check.problems);
  const remarks = sortRemarks(check.remarks);
  const remarked = new Set(check.remarks.map(({ field }) => field)).size;
  return (
    <>
      {missing.length > 0 && (
        <Section title={t('missing', { n: missing.length })}>
          <Spots spots={missing} />
        </Section>
      )}
      {problems.length > 0 && (
        <Section title={t('problems', { n: problems.length })}>
          <Spots spots={problems} />
        </Section>
      )}
      {left.length > 0 && (
        <Section title={t('left', { n: left.length })}>
          <Soft>{t('leftWhy')}</Soft>
          <Spots spots={left} />
        </Section>
      )}
      {remarked > 0 && (
        <Section title={t('remarks', { n: remarked })}>
          <Soft>{t('remarksWhy')}</Soft>
          <Spots spots={byQuestion(remarks.own)} />
          <CommonRemarks common={remarks.common} />
        </Section>
      )}
      {hidden.length > 0 && (
        <div className={c('below')}>
          <Notice>{t('hidden', { n: hidden.length })}</Notice>
        </div>
      )}
    </>
  );
};

interface Spot {
  readonly field: string;
  readonly section: string;
  readonly messages?: readonly Bilingual[];
}

/** One line for each question, however much is said about it. */
const byQuestion = (said: CheckResult['remarks']): readonly Spot[] =>
  [...new Set(said.map(({ field }) => field))].map((field) => {
    const own = said.filter((each) => each.field === field);
    return { field, section: own[0]?.section ?? '', messages: own.map(({ message }) => message) };
  });

const Spots = ({ spots }: { readonly spots: readonly Spot[] }) => {
  const t = useTexts(checkTexts);
  const { pick } = useLanguage();
  const { questionnaire, sections } = useWork();
  const numbers = numbersOf(sections);
  const fields = questionnaire.sections.flatMap((section) => section.fields);
  return (
    <Rows>
      {spots.map(({ field, section, messages = [] }) => {
        const found = fields.find((each) => each.field === field);
        return (
          <li key={field}>
            <TextLink href={pathTo({ page: 'section', section, field })}>
              {t('question', { n: numbers.get(field) ?? 0 })}
              {found && (
                <>
                  {': '}
                  <InLanguage text={found.label} />
                </>
              )}
            </TextLink>
            {messages.map((message) => (
              <Soft key={message.da}>{pick(message)}</Soft>
            ))}
          </li>
        );
      })}
    </Rows>
  );
};
