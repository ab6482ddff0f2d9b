import { glossary, type GlossaryTerm } from '@varsel/statute';
import { useState } from 'react';
import { classes } from '../../design/classes.ts';
import { PageHeader } from '../../design/page-header.tsx';
import { Section } from '../../design/section.tsx';
import { TextField } from '../../design/text-field.tsx';
import { type Language, languages, localeOf } from '../../language/language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { Door } from '../../session/door.tsx';
import { glossaryTexts } from './glossary.texts.ts';
import { PaperSheet } from './paper-sheet.tsx';
import styles from './paper-sheet.module.css';

const c = classes(styles);

const sorted = (language: Language): readonly GlossaryTerm[] =>
  [...glossary].sort((a, b) => a.term[language].localeCompare(b.term[language], localeOf[language]));

const matches = (entry: GlossaryTerm, wish: string) =>
  languages.some((language) => `${entry.term[language]} ${entry.meaning[language]}`.toLocaleLowerCase().includes(wish));

export const Component = () => {
  const t = useTexts(glossaryTexts);
  const { language } = useLanguage();
  const [wish, setWish] = useState('');
  const shown = sorted(language).filter((entry) => matches(entry, wish.trim().toLocaleLowerCase()));
  return (
    <Door wide>
      <PaperSheet>
        <PageHeader title={t('title')} lead={t('lead')} />
        <div className={c('find')}>
          <TextField label={t('find')} type="search" value={wish} onChange={setWish} optional narrow />
        </div>
        <Section title={<span role="status">{t('found', { n: shown.length })}</span>}>
          <dl>
            {shown.map((entry) => (
              <Term key={entry.code} entry={entry} />
            ))}
          </dl>
        </Section>
      </PaperSheet>
    </Door>
  );
};

const Term = ({ entry }: { readonly entry: GlossaryTerm }) => {
  const t = useTexts(glossaryTexts);
  const { language, pick, cite } = useLanguage();
  const other: Language = language === 'da' ? 'en' : 'da';
  return (
    <div className={c('term')} id={entry.code}>
      <dt>
        <b>{pick(entry.term)}</b>{' '}
        <span className={c('other')} lang={other}>
          {entry.term[other]}
        </span>
      </dt>
      <dd>
        <p>{pick(entry.meaning)}</p>
        <p className={c('citation')}>{entry.provision === undefined ? t('ours') : cite(entry.provision)}</p>
      </dd>
    </div>
  );
};
