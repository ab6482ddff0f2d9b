import { useSearchParams } from 'react-router';
import { Brief } from '../../../brief/brief.tsx';
import { usualSince } from '../../../brief/since.ts';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { briefScreenTexts } from './brief.texts.ts';

/** The one page the management body oversees by; the day compared with stands in the address. */
export function Component() {
  const t = useTexts(briefScreenTexts);
  const now = useNow();
  const [parameters, setParameters] = useSearchParams();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('management'), href: '/management' }]} here={t('title')} />}
        title={t('title')}
        over="§ 7"
        lead={t('lead')}
      />
      <Brief
        since={parameters.get('since') ?? usualSince(now)}
        onSince={(since) => {
          setParameters({ since });
        }}
      />
    </>
  );
}
