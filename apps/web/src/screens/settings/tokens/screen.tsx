import { useState } from 'react';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, LinkButton } from '../../../design/button.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { SettingsTokens } from '../../../graphql/generated/settings/tokens.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { IssueForm } from './parts/issue-form.tsx';
import { Secret } from './parts/secret.tsx';
import { Tokens } from './parts/tokens.tsx';
import { tokensTexts } from './tokens.texts.ts';

/** Programs that may speak to the API: issued after a fresh code, shown once, revoked at once. */
export function Component() {
  const t = useTexts(tokensTexts);
  const result = useQueryResult(SettingsTokens, {});
  const [issuing, setIssuing] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumb={<Breadcrumb trail={[{ href: '/settings', label: t('people') }]} here={t('title')} />}
        actions={
          <>
            <LinkButton href="/graphiql" external>
              {t('explorer')}
            </LinkButton>
            <Button
              look="primary"
              onPress={() => {
                setIssuing(true);
              }}
            >
              {t('issue')}
            </Button>
          </>
        }
      />
      {issuing && (
        <IssueForm
          onCancel={() => {
            setIssuing(false);
          }}
          onIssued={(shown) => {
            setIssuing(false);
            setSecret(shown);
            result.reload();
          }}
        />
      )}
      {secret !== null && <Secret value={secret} />}
      <Loaded result={result}>
        {({ serviceTokens }) => <Tokens tokens={serviceTokens} onChanged={result.reload} />}
      </Loaded>
    </>
  );
}
