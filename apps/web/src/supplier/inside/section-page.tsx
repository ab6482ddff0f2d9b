import { useEffect, useState } from 'react';
import { LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { useQuestionText } from '../../questions/in-language.tsx';
import { questionId } from '../../questions/question-field.tsx';
import { type AskedSection, answeredBy } from '../../questions/visible.ts';
import { AskButton } from './colleagues.tsx';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { AskedQuestion } from './asked-question.tsx';
import { type Place, pathTo } from './route.ts';
import { useNarrow } from './use-narrow.ts';
import { countOf, numbersOf, useWork, type Work } from './work.ts';

const c = classes(styles);

interface SectionPageProps {
  readonly section: string;
  readonly field: string | undefined;
}

/** One section at a desk, one question on a phone. */
export const SectionPage = ({ section: key, field }: SectionPageProps) => {
  const t = useTexts(insideTexts);
  const work = useWork();
  const narrow = useNarrow();
  const section = work.sections.find(({ section }) => section === key);
  useArrival(field, narrow);
  if (section === undefined)
    return (
      <EmptyState
        title={t('unknownSection')}
        action={<LinkButton href={pathTo({ page: 'overview' })}>{t('overview')}</LinkButton>}
      >
        {t('unknownSectionWhy')}
      </EmptyState>
    );
  return narrow ? <OneQuestion key={key} section={section} field={field} /> : <WholeSection section={section} />;
};

/** A link to one question leads to it and gives it the focus. */
const useArrival = (field: string | undefined, narrow: boolean) => {
  useEffect(() => {
    if (field === undefined || narrow) return;
    const place = document.getElementById(questionId(field));
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [field, narrow]);
};

const WholeSection = ({ section }: { readonly section: AskedSection }) => {
  const t = useTexts(insideTexts);
  const say = useQuestionText();
  const { sections, questionnaire, me } = useWork();
  const numbers = numbersOf(sections);
  const place = sections.indexOf(section);
  const title = say(section.title);
  const { previous, next } = sectionsAround(sections, place);
  return (
    <>
      <PageHeader
        over={t('sectionOf', { n: place + 1, all: sections.length })}
        title={title.words}
        {...(me.section === null && questionnaire.state === 'answering'
          ? { actions: <AskButton section={section.section} title={title.words} /> }
          : {})}
      />
      <div className={c('intro')}>
        {questionnaire.state === 'answering' ? (
          <p className={c('keys')}>{t.rich('keys')}</p>
        ) : (
          <p className={c('keys')}>{t('readOnly')}</p>
        )}
      </div>
      {section.fields.map((field) => (
        <AskedQuestion key={field.field} field={field} number={numbers.get(field.field) ?? 0} />
      ))}
      <Ends
        previous={previous && { to: previous.to, words: t('previousSection', { section: say(previous.title).words }) }}
        next={
          next
            ? { to: next.to, words: t('nextSection', { section: say(next.title).words }) }
            : { to: { page: 'check' }, words: t('toCheck') }
        }
      />
    </>
  );
};

const sectionsAround = (sections: readonly AskedSection[], place: number) => {
  const at = (index: number) => {
    const found = sections[index];
    return found && { to: { page: 'section', section: found.section, field: undefined } as const, title: found.title };
  };
  return { previous: at(place - 1), next: at(place + 1) };
};

const OneQuestion = ({
  section,
  field: key,
}: {
  readonly section: AskedSection;
  readonly field: string | undefined;
}) => {
  const t = useTexts(insideTexts);
  const say = useQuestionText();
  const work = useWork();
  const { sections } = work;
  const numbers = numbersOf(sections);
  // Chosen once: a question must not walk away because it has just been answered.
  const [first] = useState(() => firstOpen(section, work)?.field);
  const field = section.fields.find((each) => each.field === (key ?? first)) ?? section.fields[0];
  if (field === undefined) return null;
  const n = numbers.get(field.field) ?? 1;
  const title = say(section.title).words;
  const { previous, next } = questionsAround(sections, n - 1);
  return (
    <>
      <PageHeader
        over={t('questionOf', { n, all: countOf(sections).asked })}
        title={title}
        windowTitle={`${title} ${String(n)}`}
      />
      <AskedQuestion key={field.field} field={field} number={n} unnumbered />
      <Ends
        previous={previous && { to: previous, words: t('previous') }}
        next={next ? { to: next, words: t('next') } : { to: { page: 'check' }, words: t('toCheck') }}
      />
      {work.me.section === null && work.questionnaire.state === 'answering' && (
        <div className={c('below')}>
          <AskButton section={section.section} title={title} />
        </div>
      )}
    </>
  );
};

const firstOpen = ({ fields }: AskedSection, { answerOf }: Pick<Work, 'answerOf'>) =>
  fields.find((field) => !answeredBy(field, answerOf)) ?? fields[0];

const questionsAround = (sections: readonly AskedSection[], index: number) => {
  const all = sections.flatMap(({ section, fields }) => fields.map(({ field }) => ({ section, field })));
  const at = (place: number): Place | undefined => {
    const found = all[place];
    return found && { page: 'section', ...found };
  };
  return { previous: at(index - 1), next: at(index + 1) };
};

interface End {
  readonly to: Place;
  readonly words: string;
}

const Ends = ({ previous, next }: { readonly previous: End | undefined; readonly next: End }) => (
  <div className={c('ends')}>
    {previous ? <LinkButton href={pathTo(previous.to)}>{previous.words}</LinkButton> : <span />}
    <LinkButton look="primary" href={pathTo(next.to)}>
      {next.words}
    </LinkButton>
  </div>
);
