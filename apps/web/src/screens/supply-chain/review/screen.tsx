import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Columns, Section } from '../../../design/section.tsx';
import { Segmented } from '../../../design/segmented.tsx';
import { Status } from '../../../design/status.tsx';
import { Soft } from '../../../design/text.tsx';
import { ReviewPage } from '../../../graphql/generated/supply-chain/review.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { useQuestionText } from '../../../questions/in-language.tsx';
import { useSession } from '../../../session/session-provider.tsx';
import type { AssessmentData } from '../parts/supply-data.ts';
import { BandStatus, RoundStatus } from '../parts/supply-status.tsx';
import { ConclusionSection } from './parts/conclusion-section.tsx';
import { HistorySection } from './parts/history-section.tsx';
import { ProgressSection } from './parts/progress-section.tsx';
import { ReviewedQuestion } from './parts/reviewed-question.tsx';
import type { ReviewProps } from './parts/review-props.ts';
import { StandingSection } from './parts/standing-section.tsx';
import { fieldsShown, isOut, type Show, shownOf, shows, showOf } from './parts/shown.ts';
import { reviewTexts } from './review.texts.ts';
import styles from './review.module.css';

const c = classes(styles);

/** One round: what was answered, beside last time's answer and the evidence; what it counts; what is decided. */
export function Component() {
  const { assessment = '' } = useParams();
  const result = useQueryResult(ReviewPage, { id: assessment });
  return (
    <Loaded result={result}>
      {({ supplierAssessment }) =>
        supplierAssessment ? <Page assessment={supplierAssessment} onDone={result.reload} /> : <Unknown />
      }
    </Loaded>
  );
}

interface PageProps {
  readonly assessment: AssessmentData;
  readonly onDone: () => void;
}

const Page = ({ assessment, onDone }: PageProps) => {
  const t = useTexts(reviewTexts);
  const { pick } = useLanguage();
  const { supplier, round, submission } = assessment;
  const props = useProps(assessment, onDone);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            trail={[
              { label: t('suppliers'), href: '/suppliers' },
              { label: supplier.name, href: `/suppliers/${supplier.id}` },
            ]}
            here={round.reference}
          />
        }
        title={t('title', { supplier: supplier.name, template: pick(round.templateTitle) })}
        windowTitle={`${round.reference} ${supplier.name}`}
        statuses={<Statuses assessment={assessment} />}
      />
      <Columns>
        <div>
          <ConclusionSection {...props} />
          <Answers {...props} />
          <HistorySection {...props} />
        </div>
        <aside className={c('aside')}>
          {submission !== null && <StandingSection {...props} />}
          <ProgressSection {...props} />
        </aside>
      </Columns>
    </>
  );
};

/** What may be done follows from who looks, and from where the round stands. */
const useProps = (assessment: AssessmentData, onDone: () => void): ReviewProps => {
  const { nameOf } = usePeople();
  const { may } = useSession();
  const { round, submission } = assessment;
  const over = round.status === 'CONCLUDED' || round.status === 'WITHDRAWN';
  const out = isOut(round);
  const decide = may('supplier:review') && !over;
  return {
    ...{ assessment, nameOf, onDone, out, decide },
    review: decide && !out && submission !== null,
    manage: may('supplier:manage') && !over,
  };
};

const Statuses = ({ assessment: { round, score, submission } }: { readonly assessment: AssessmentData }) => {
  const t = useTexts(reviewTexts);
  return (
    <>
      <RoundStatus round={round} box />
      {submission !== null && <BandStatus band={score.band} result={score.result} />}
      {submission !== null && score.provisional && <Soft>{t('provisional')}</Soft>}
      {score.redFlags.length > 0 && submission !== null && (
        <Status tone="danger" glyph="late">
          {t('redFlags', { n: score.redFlags.length })}
        </Status>
      )}
    </>
  );
};

const NotYet = () => {
  const t = useTexts(reviewTexts);
  return <EmptyState title={t('notYet')}>{t('notYetWhy')}</EmptyState>;
};

/** What was sent, once there is something; while it is being corrected, that it is. */
const Answers = (props: ReviewProps) =>
  props.assessment.submission === null ? (
    <NotYet />
  ) : (
    <>
      {props.out && <Again />}
      <Questions {...props} />
    </>
  );

const Again = () => {
  const t = useTexts(reviewTexts);
  return (
    <Notice tone="warn" title={t('again')}>
      {t('againWhy')}
    </Notice>
  );
};

/** The questions, by section; the filter stands in the address. */
const Questions = (props: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const say = useQuestionText();
  const [parameters, setParameters] = useSearchParams();
  const show = showOf(parameters.get('show'));
  const [stood, setStood] = useState<{ readonly show: Show; readonly fields: ReadonlySet<string> }>();
  const sections = shownOf(props.assessment, show, stood?.show === show ? stood.fields : new Set());
  if (stood?.show !== show) setStood({ show, fields: fieldsShown(sections) });
  return (
    <>
      <div className={c('below')}>
        <Segmented
          label={t('show')}
          value={show}
          onChange={(next) => {
            setParameters(next === 'all' ? {} : { show: next }, { replace: true });
          }}
          parts={shows.map((value) => ({ value, label: t(value) }))}
        />
        {sections.length === 0 && <Soft size="body">{t('noneShown')}</Soft>}
      </div>
      {sections.map(({ section, title, questions }) => (
        <Section key={section} title={say(title).words} beside={String(questions.length)}>
          {questions.map((question) => (
            <ReviewedQuestion key={question.question.field} {...props} question={question} />
          ))}
        </Section>
      ))}
    </>
  );
};

const Unknown = () => {
  const t = useTexts(reviewTexts);
  return (
    <PageHeader
      title={t('unknownTitle')}
      lead={t('unknownWhy')}
      actions={<LinkButton href="/suppliers">{t('suppliers')}</LinkButton>}
    />
  );
};
