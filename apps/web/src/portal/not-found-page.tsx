import { LinkButton } from '../design/button.tsx';
import { PageHeader } from '../design/page-header.tsx';
import { useTexts } from '../language/use-texts.ts';
import { portalTexts } from './portal.texts.ts';

export const NotFoundPage = () => {
  const t = useTexts(portalTexts);
  return (
    <PageHeader
      title={t('notFoundTitle')}
      lead={t('notFoundBody')}
      actions={<LinkButton href="/">{t('toOverview')}</LinkButton>}
    />
  );
};
