import { useState } from 'react';
import { Button, LinkButton } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/empty-state.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { CurrentScope, type CurrentScopeResult } from '../../../graphql/generated/scope/assessment.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { Result } from '../result/result.tsx';
import { assessmentTexts } from './assessment.texts.ts';
import { Approval } from './parts/approval.tsx';
import { Versions } from './parts/versions.tsx';

type Assessment = NonNullable<CurrentScopeResult['scopeAssessment']>;

/** Whether the act applies to the organisation, why, and who has approved that. */
export function Component() {
  const t = useTexts(assessmentTexts);
  const { may } = useSession();
  const result = useQueryResult(CurrentScope, {});
  const assess = may('scope:assess') && (
    <LinkButton look="primary" href="/scope/assess">
      {t('assess')}
    </LinkButton>
  );
  return (
    <Loaded result={result}>
      {({ scopeAssessment }) =>
        scopeAssessment === null ? (
          <>
            <PageHeader title={t('title')} />
            <EmptyState title={t('emptyTitle')} action={assess}>
              {t('emptyWhy')}
            </EmptyState>
          </>
        ) : (
          <Assessed assessment={scopeAssessment} onChanged={result.reload} />
        )
      }
    </Loaded>
  );
}

interface AssessedProps {
  readonly assessment: Assessment;
  readonly onChanged: () => void;
}

const Assessed = ({ assessment, onChanged }: AssessedProps) => {
  const t = useTexts(assessmentTexts);
  const f = useFormat();
  const { may } = useSession();
  const [approving, setApproving] = useState(false);
  const mayApprove = may('scope:approve') && assessment.approval === null && !approving;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { n: assessment.assessment, when: f.dateTime(assessment.assessedAt) })}
        actions={
          <>
            <LinkButton href="/audit-trail?category=scope_assessment">{t('trail')}</LinkButton>
            {may('scope:assess') && <LinkButton href="/scope/assess">{t('revise')}</LinkButton>}
            {mayApprove && (
              <Button
                look="primary"
                onPress={() => {
                  setApproving(true);
                }}
              >
                {t('approve')}
              </Button>
            )}
          </>
        }
      />
      <Standing approval={assessment.approval} />
      {approving && (
        <Approval
          assessment={assessment}
          onCancel={() => {
            setApproving(false);
          }}
          onDone={() => {
            setApproving(false);
            onChanged();
          }}
        />
      )}
      <Result answer={assessment.result} />
      <Versions key={assessment.assessment} />
    </>
  );
};

const Standing = ({ approval }: { readonly approval: Assessment['approval'] }) => {
  const t = useTexts(assessmentTexts);
  const f = useFormat();
  if (approval === null) return <Notice title={t('waitingTitle')}>{t('waitingWhy')}</Notice>;
  const { comment, coveredSince } = approval;
  return (
    <Notice tone="ok" title={t('approvedTitle', { when: f.dateTime(approval.at) })}>
      {coveredSince === null
        ? t('approvedNot', { comment })
        : t('approvedSince', { day: f.date(coveredSince), comment })}
    </Notice>
  );
};
