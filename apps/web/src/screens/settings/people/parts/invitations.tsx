import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { DataTable } from '../../../../design/data-table.tsx';
import { EmptyState } from '../../../../design/empty-state.tsx';
import { Section } from '../../../../design/section.tsx';
import {
  ResendInvitation,
  SettingsInvitations,
  type SettingsInvitationsResult,
  WithdrawInvitation,
} from '../../../../graphql/generated/settings/people.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useAct } from '../../../../graphql/use-act.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useRoleName } from '../../../../session/role-name.ts';
import { peopleTexts } from '../people.texts.ts';
import { Refusal, type Trouble } from './refusal.tsx';
import { spoken } from './roles.ts';

type Invitation = SettingsInvitationsResult['invitations'][number];

export const Invitations = () => {
  const t = useTexts(peopleTexts);
  const result = useQueryResult(SettingsInvitations, {});
  return (
    <Section title={t('invitations')}>
      <Loaded result={result}>
        {({ invitations }) => <Listed invitations={invitations} onChanged={result.reload} />}
      </Loaded>
    </Section>
  );
};

interface ListedProps {
  readonly invitations: readonly Invitation[];
  readonly onChanged: () => void;
}

const Listed = ({ invitations, onChanged }: ListedProps) => {
  const t = useTexts(peopleTexts);
  const f = useFormat();
  const roleName = useRoleName();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const standing = invitations.filter(({ status }) => status === 'OPEN' || status === 'EXPIRED');
  if (standing.length === 0)
    return (
      <EmptyState level={3} title={t('noInvitations')}>
        {t('noInvitationsWhy')}
      </EmptyState>
    );
  return (
    <>
      <Refusal trouble={trouble} />
      <DataTable
        caption={t('invitations')}
        captionHidden
        rows={standing}
        rowKey={({ id }) => id}
        columns={[
          { key: 'email', header: t('email'), name: true, cell: ({ email }) => email },
          {
            key: 'roles',
            header: t('roles'),
            cell: ({ roles }) => roles.map((role) => roleName(spoken(role))).join(', '),
          },
          { key: 'status', header: t('status'), cell: (invitation) => <Fate invitation={invitation} /> },
          { key: 'expires', header: t('expires'), cell: ({ expiresAt }) => f.dateTime(expiresAt) },
          {
            key: 'act',
            header: t('act'),
            cell: (invitation) => <Acts invitation={invitation} onDone={onChanged} onTrouble={setTrouble} />,
          },
        ]}
      />
    </>
  );
};

const Fate = ({ invitation }: { readonly invitation: Invitation }) => {
  const t = useTexts(peopleTexts);
  const { status, mailStatus, mailError, link } = invitation;
  if (status !== 'OPEN' || mailStatus === null) return t(status);
  if (mailStatus === 'REFUSED') return t('REFUSED', { why: mailError ?? '–' });
  return (
    <>
      {t(mailStatus)} {mailStatus === 'BY_HAND' && <code>{link}</code>}
    </>
  );
};

interface ActsProps {
  readonly invitation: Invitation;
  readonly onDone: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

const Acts = ({ invitation: { id, email }, onDone, onTrouble }: ActsProps) => {
  const t = useTexts(peopleTexts);
  const [resend, resending] = useAct(ResendInvitation);
  const [withdraw, withdrawing] = useAct(WithdrawInvitation);
  const settle = (outcome: { readonly kind: 'done' } | Trouble) => {
    if (outcome.kind === 'done') onDone();
    else onTrouble(outcome);
  };
  return (
    <ButtonRow>
      <Button
        small
        aria-label={t('resendTo', { email })}
        pending={resending.pending}
        onPress={() => void resend({ input: { invitation: id } }).then(settle)}
      >
        {t('resend')}
      </Button>
      <Button
        small
        aria-label={t('withdrawTo', { email })}
        pending={withdrawing.pending}
        onPress={() => void withdraw({ input: { invitation: id } }).then(settle)}
      >
        {t('withdraw')}
      </Button>
    </ButtonRow>
  );
};
