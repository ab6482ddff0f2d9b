import { Button } from '../../../../design/button.tsx';
import { DataTable } from '../../../../design/data-table.tsx';
import { EmptyState } from '../../../../design/empty-state.tsx';
import { RevokeServiceToken, type SettingsTokensResult } from '../../../../graphql/generated/settings/tokens.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useRoleName } from '../../../../session/role-name.ts';
import { tokensTexts } from '../tokens.texts.ts';

type Token = SettingsTokensResult['serviceTokens'][number];

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly onChanged: () => void;
}

export const Tokens = ({ tokens, onChanged }: TokensProps) => {
  const t = useTexts(tokensTexts);
  const f = useFormat();
  const roleName = useRoleName();
  if (tokens.length === 0) return <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>;
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('name'), name: true, cell: ({ name }) => name },
        {
          key: 'roles',
          header: t('roles'),
          cell: ({ roles }) => roles.map((role) => roleName(role.toLowerCase().replaceAll('_', '-'))).join(', '),
        },
        { key: 'expires', header: t('expires'), cell: ({ expiresAt }) => f.dateTime(expiresAt) },
        {
          key: 'used',
          header: t('used'),
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('never') : f.dateTime(lastUsedAt)),
        },
        {
          key: 'act',
          header: t('act'),
          cell: (token) => (token.revoked ? t('revoked') : <Revoke token={token} onDone={onChanged} />),
        },
      ]}
    />
  );
};

const Revoke = ({ token: { id, name }, onDone }: { readonly token: Token; readonly onDone: () => void }) => {
  const t = useTexts(tokensTexts);
  const [revoke, { pending }] = useAct(RevokeServiceToken);
  return (
    <Button
      small
      look="danger"
      aria-label={t('revokeOf', { name })}
      pending={pending}
      onPress={() => void revoke({ input: { token: id } }).then(onDone)}
    >
      {t('revoke')}
    </Button>
  );
};
