import { useState } from 'react';
import { Button, ButtonRow, LinkButton } from '../../design/button.tsx';
import { classes } from '../../design/classes.ts';
import { Facts } from '../../design/facts.tsx';
import { PageHeader } from '../../design/page-header.tsx';
import { Section } from '../../design/section.tsx';
import { Soft, Written } from '../../design/text.tsx';
import type { Bilingual } from '../../language/language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import type { Questionnaire } from '../door-api.ts';
import { Colleagues } from './colleagues.tsx';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { pathTo } from './route.ts';
import { SectionLink } from './section-nav.tsx';
import { countOf, firstUnanswered, numbersOf, useWork, type Work } from './work.ts';

const c = classes(styles);

/** Before anything is answered: who asks, until when, how long it takes, who reads it, what to have at hand. */
export const OverviewPage = () => {
  const t = useTexts(insideTexts);
  const { pick } = useLanguage();
  const { questionnaire, me, sections } = useWork();
  const { title, supplier, message, attribution, state } = questionnaire;
  return (
    <>
      <PageHeader
        title={titleOf(questionnaire, t)}
        lead={t('lead', { title: pick(title), supplier })}
        actions={<Ways />}
      />
      <Over state={state} />
      {speaksOther(questionnaire) && <Soft>{t('otherLanguage')}</Soft>}
      <Section title={t('about')}>
        <AboutIt />
        {message !== null && (
          <div className={c('message')}>
            <h3>{t('message')}</h3>
            <Written>{message}</Written>
          </div>
        )}
        {attribution !== null && <Soft>{attribution}</Soft>}
      </Section>
      <Section title={t('sections')}>
        <ol className={c('list')}>
          {sections.map((section) => (
            <li key={section.section}>
              <SectionLink section={section} />
            </li>
          ))}
        </ol>
      </Section>
      {me.section === null && state === 'answering' && <Colleagues />}
      <Leave />
    </>
  );
};

const Over = ({ state }: Pick<Questionnaire, 'state'>) => {
  const t = useTexts(insideTexts);
  return state === 'closed' || state === 'submitted' ? (
    <p className={c('over')}>{t(state === 'closed' ? 'closedWhy' : 'submittedWhy')}</p>
  ) : null;
};

type Say = ReturnType<typeof useTexts<(typeof insideTexts)['catalogue']>>;

const titleOf = ({ state, organisation, section }: Questionnaire, t: Say): string => {
  if (state === 'closed') return t('titleClosed');
  return section === null ? t('title', { organisation }) : t('titleColleague', { organisation });
};

const speaksOther = ({ sections }: Questionnaire): boolean =>
  sections.some(({ fields }) => fields.some(({ label }) => label.daLanguage !== 'da'));

/** What the most important questions ask for; each other question names its own. */
const documentsOf = (sections: Work['sections']): readonly Bilingual[] => {
  const fields = sections.flatMap((section) => section.fields);
  const important = fields.filter(({ critical }) => critical);
  const asked = (important.length > 0 ? important : fields).flatMap(({ evidenceAsked }) => evidenceAsked);
  return [...new Map(asked.map((each) => [each.da, each])).values()].slice(0, 8);
};

const Ready = ({ documents }: { readonly documents: readonly string[] }) => {
  const t = useTexts(insideTexts);
  const { documentsCount } = useWork().questionnaire;
  if (documents.length === 0) return t('nothingReady');
  return (
    <>
      {documents.join(', ')}
      <Soft>{t(documentsCount ? 'readyCounts' : 'readyMore')}</Soft>
    </>
  );
};

const AboutIt = () => {
  const t = useTexts(insideTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { questionnaire, sections } = useWork();
  const { dueOn, isOverdue, minutes, organisation, reference } = questionnaire;
  const documents = documentsOf(sections).map(pick);
  return (
    <Facts
      facts={[
        { label: t('deadline'), value: isOverdue ? t('overdue', { date: f.date(dueOn) }) : f.dateWithWeekday(dueOn) },
        { label: t('time'), value: t('timeNeeded', { asked: countOf(sections).asked, minutes }) },
        { label: t('readers'), value: t('readersAre', { organisation }) },
        { label: t('ready'), value: <Ready documents={documents} /> },
        { label: t('reference'), value: reference },
      ]}
    />
  );
};

/** The one way on: begin, go on, answer what is asked again, or see the receipt. */
const Ways = () => {
  const t = useTexts(insideTexts);
  const work = useWork();
  const { state, clarifications } = work.questionnaire;
  if (state === 'submitted' || state === 'closed')
    return work.questionnaire.submission === null ? null : (
      <LinkButton look="primary" href={pathTo({ page: 'receipt' })}>
        {t('toReceipt')}
      </LinkButton>
    );
  if (state === 'clarifying')
    return (
      <LinkButton look="primary" href={pathTo({ page: 'clarifications' })}>
        {t('toClarifications', { n: clarifications.filter(({ answer }) => answer === null).length })}
      </LinkButton>
    );
  return <GoOn work={work} />;
};

const GoOn = ({ work }: { readonly work: Work }) => {
  const t = useTexts(insideTexts);
  const next = firstUnanswered(work);
  const begun = countOf(work.sections).answered > 0;
  const n = next.page === 'section' ? (numbersOf(work.sections).get(next.field ?? '') ?? 1) : 0;
  return (
    <LinkButton look="primary" href={pathTo(next)}>
      {next.page !== 'section' ? t('toCheck') : begun ? t('resume', { n }) : t('begin')}
    </LinkButton>
  );
};

const Leave = () => {
  const t = useTexts(insideTexts);
  const { leave } = useWork();
  const [pending, setPending] = useState(false);
  return (
    <div className={c('below')}>
      <ButtonRow>
        <Button
          pending={pending}
          onPress={() => {
            setPending(true);
            void leave();
          }}
        >
          {t('leave')}
        </Button>
      </ButtonRow>
      <Soft>{t('leaveHelp')}</Soft>
    </div>
  );
};
