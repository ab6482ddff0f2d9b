import { type ReactNode, useState } from 'react';
import { LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { EmptyState } from '../../design/empty-state.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { useQuestionText } from '../../questions/in-language.tsx';
import type { AskedSection } from '../../questions/visible.ts';
import { AskButton, AskDialog } from './colleagues.tsx';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { AskedQuestion } from './asked-question.tsx';
import { questionAt, useArrival, useQuestionInHand, useSamePlace } from './question-in-hand.ts';
import { type Place, pathTo } from './route.ts';
import { useNarrow } from './use-narrow.ts';
import { countOf, numbersOf, useWork } from './work.ts';

const c = classes(styles);

interface SectionPageProps {
  readonly section: string;
  readonly field: string | undefined;
}

/** One section at a desk, one question on a phone. */
export const SectionPage = ({ section: key, field }: SectionPageProps) => {
  const t = useTexts(insideTexts);
  const { sections } = useWork();
  const section = sections.find((each) => each.section === key);
  if (section === undefined)
    return (
      <EmptyState
        title={t('unknownSection')}
        action={<LinkButton href={pathTo({ page: 'overview' })}>{t('overview')}</LinkButton>}
      >
        {t('unknownSectionWhy')}
      </EmptyState>
    );
  return <Shown key={key} section={section} field={field} />;
};

interface ShownProps {
  readonly section: AskedSection;
  readonly field: string | undefined;
}

/**
 * The same questions and the same dialog whatever the window measures: a phone that is turned, or whose keyboard takes
 * half of it, must take nothing from what somebody is in the middle of.
 */
const Shown = ({ section, field }: ShownProps) => {
  const { sections } = useWork();
  const narrow = useNarrow();
  const asking = useAsking(section);
  const [hand, take] = useQuestionInHand(section, field);
  useArrival(field, narrow);
  useSamePlace(narrow);
  const numbers = numbersOf(sections);
  const n = numbers.get(hand) ?? 1;
  const questions = narrow ? section.fields.filter((each) => each.field === hand) : section.fields;
  return (
    <>
      <Head section={section} n={narrow ? n : undefined} ask={asking.button} />
      {!narrow && <Intro />}
      <div
        onFocus={({ target }) => {
          take(questionAt(target));
        }}
      >
        {questions.map((each) => (
          <AskedQuestion key={each.field} field={each} number={numbers.get(each.field) ?? 0} unnumbered={narrow} />
        ))}
      </div>
      {narrow ? <QuestionEnds n={n} /> : <SectionEnds section={section} />}
      {narrow && <div className={c('below')}>{asking.button}</div>}
      {asking.dialog}
    </>
  );
};

/** The button stands elsewhere on a phone; the dialog it opens is the same. */
const useAsking = ({ section, title }: AskedSection) => {
  const { questionnaire, me } = useWork();
  const say = useQuestionText();
  const [open, setOpen] = useState(false);
  if (me.section !== null || questionnaire.state !== 'answering') return { button: undefined, dialog: undefined };
  const button = (
    <AskButton
      onPress={() => {
        setOpen(true);
      }}
    />
  );
  const dialog = open && (
    <AskDialog
      section={section}
      title={say(title).words}
      onClose={() => {
        setOpen(false);
      }}
    />
  );
  return { button, dialog };
};

interface HeadProps {
  readonly section: AskedSection;
  /** The number of the question that is shown alone. */
  readonly n: number | undefined;
  readonly ask: ReactNode;
}

const Head = ({ section, n, ask }: HeadProps) => {
  const t = useTexts(insideTexts);
  const say = useQuestionText();
  const title = say(section.title).words;
  const { sections } = useWork();
  if (n !== undefined)
    return (
      <PageHeader
        over={t('questionOf', { n, all: countOf(sections).asked })}
        title={title}
        windowTitle={`${title} ${String(n)}`}
      />
    );
  return (
    <PageHeader
      over={t('sectionOf', { n: sections.indexOf(section) + 1, all: sections.length })}
      title={title}
      actions={ask}
    />
  );
};

const Intro = () => {
  const t = useTexts(insideTexts);
  const { questionnaire } = useWork();
  return (
    <div className={c('intro')}>
      <p className={c('keys')}>{questionnaire.state === 'answering' ? t.rich('keys') : t('readOnly')}</p>
    </div>
  );
};

const SectionEnds = ({ section }: { readonly section: AskedSection }) => {
  const t = useTexts(insideTexts);
  const say = useQuestionText();
  const { sections } = useWork();
  const { previous, next } = sectionsAround(sections, sections.indexOf(section));
  return (
    <Ends
      previous={previous && { to: previous.to, words: t('previousSection', { section: say(previous.title).words }) }}
      next={
        next
          ? { to: next.to, words: t('nextSection', { section: say(next.title).words }) }
          : { to: { page: 'check' }, words: t('toCheck') }
      }
    />
  );
};

const QuestionEnds = ({ n }: { readonly n: number }) => {
  const t = useTexts(insideTexts);
  const { sections } = useWork();
  const { previous, next } = questionsAround(sections, n - 1);
  return (
    <Ends
      previous={previous && { to: previous, words: t('previous') }}
      next={next ? { to: next, words: t('next') } : { to: { page: 'check' }, words: t('toCheck') }}
    />
  );
};

const sectionsAround = (sections: readonly AskedSection[], place: number) => {
  const at = (index: number) => {
    const found = sections[index];
    return found && { to: { page: 'section', section: found.section, field: undefined } as const, title: found.title };
  };
  return { previous: at(place - 1), next: at(place + 1) };
};

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
