import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { LogVerification, type LogVerificationResult } from '../../../graphql/generated/audit-trail/verify.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Broken } from './parts/broken.tsx';
import { CheckNow } from './parts/check-now.tsx';
import { Fingerprints, Meaning, StandingFacts } from './parts/standing-facts.tsx';
import { WithoutUs } from './parts/without-us.tsx';
import { verifyTexts } from './verify.texts.ts';

/** Whether the audit log is intact, since when, and who says so; and the means to find out for oneself. */
export function Component() {
  const t = useTexts(verifyTexts);
  const result = useQueryResult(LogVerification, {});
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumb={<Breadcrumb trail={[{ href: '/audit-trail', label: t('trail') }]} here={t('title')} />}
      />
      <Loaded result={result}>
        {({ logStanding }) => (
          <>
            {logStanding.broken ? (
              <Broken alarms={logStanding.alarms} onDone={result.reload} />
            ) : (
              <Sound standing={logStanding} />
            )}
            <StandingFacts standing={logStanding} />
            <CheckNow events={logStanding.events} broken={logStanding.broken} onDone={result.reload} />
            <Fingerprints standing={logStanding} />
            <WithoutUs />
            <Meaning />
          </>
        )}
      </Loaded>
    </>
  );
}

const Sound = ({ standing: { sealedEvents, since } }: { readonly standing: LogVerificationResult['logStanding'] }) => {
  const t = useTexts(verifyTexts);
  const f = useFormat();
  if (sealedEvents === 0 || since === null) return <Notice>{t('nothingSealed')}</Notice>;
  return (
    <Notice tone="ok" title={t('soundTitle')}>
      {t('sound', { sealed: sealedEvents, since: f.date(since) })}
    </Notice>
  );
};
