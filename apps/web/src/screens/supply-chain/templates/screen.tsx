import { useState } from 'react';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { TemplatesPage, type TemplatesPageResult } from '../../../graphql/generated/supply-chain/templates.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { ContentSection } from './parts/content-section.tsx';
import { ImportSection } from './parts/import-section.tsx';
import { TemplateTable } from './parts/template-table.tsx';
import { templatesTexts } from './templates.texts.ts';

/** The questionnaires that can be sent, whose they are, and the way in for one of somebody else's. */
export function Component() {
  const t = useTexts(templatesTexts);
  const result = useQueryResult(TemplatesPage, {});
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('suppliers'), href: '/suppliers' }]} here={t('title')} />}
        title={t('title')}
        lead={t('lead')}
      />
      <Loaded result={result}>{(data) => <Templates data={data} onDone={result.reload} />}</Loaded>
    </>
  );
}

interface TemplatesProps {
  readonly data: TemplatesPageResult;
  readonly onDone: () => void;
}

const Templates = ({ data, onDone }: TemplatesProps) => {
  const t = useTexts(templatesTexts);
  const { may } = useSession();
  const [shown, setShown] = useState<string>();
  const manage = may('supplier:manage');
  return (
    <>
      <Section title={t('caption')}>
        <TemplateTable templates={data.questionnaireTemplates} manage={manage} onDone={onDone} onShow={setShown} />
      </Section>
      {shown !== undefined && (
        <ContentSection
          key={shown}
          template={shown}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
      {manage && <ImportSection examples={data.questionnaireTemplateExamples} onDone={onDone} />}
    </>
  );
};
