import { DataTable } from '../../../../design/data-table.tsx';
import { Section } from '../../../../design/section.tsx';
import { ScopeVersions } from '../../../../graphql/generated/scope/assessment.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { resultTexts } from '../../result/result.texts.ts';
import { assessmentTexts } from '../assessment.texts.ts';

/** Every version with what it came to: a negative result is evidence too. */
export const Versions = () => {
  const t = useTexts(assessmentTexts);
  const r = useTexts(resultTexts);
  const f = useFormat();
  const { cite } = useLanguage();
  const result = useQueryResult(ScopeVersions, {});
  return (
    <Section title={t('versions')}>
      <Loaded result={result}>
        {({ scopeAssessments }) => (
          <DataTable
            caption={t('versions')}
            captionHidden
            rows={scopeAssessments}
            rowKey={({ id }) => id}
            columns={[
              { key: 'version', header: t('version'), name: true, cell: ({ assessment }) => assessment },
              { key: 'when', header: t('when'), cell: ({ assessedAt }) => f.dateTime(assessedAt) },
              {
                key: 'outcome',
                header: t('outcome'),
                cell: (one) => `${r(one.result.class)}, ${cite(one.result.decidedBy)}`,
              },
              { key: 'what', header: t('what'), cell: ({ revision }) => revision ?? t('first') },
              {
                key: 'approval',
                header: t('approval'),
                cell: ({ approval }) => (approval === null ? t('none') : f.dateTime(approval.at)),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
};
