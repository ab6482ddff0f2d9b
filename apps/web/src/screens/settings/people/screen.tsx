import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button, LinkButton } from '../../../design/button.tsx';
import { DataTable } from '../../../design/data-table.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Section } from '../../../design/section.tsx';
import { SettingsPeople } from '../../../graphql/generated/settings/people.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { useRoleName } from '../../../session/role-name.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { Invitations } from './parts/invitations.tsx';
import { InviteDialog } from './parts/invite-dialog.tsx';
import { type Person, PersonDialog } from './parts/person-dialog.tsx';
import { spoken } from './parts/roles.ts';
import { peopleTexts } from './people.texts.ts';

const most = 100;

/** Who may do what: people, their roles, invitations and lost devices. */
export function Component() {
  const t = useTexts(peopleTexts);
  const { may } = useSession();
  const result = useQueryResult(SettingsPeople, { first: most, after: null });
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Person | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Ways
            onInvite={() => {
              setInviting(true);
            }}
          />
        }
      />
      {invited !== null && (
        <Notice tone="ok" live>
          {t('invited', { email: invited })}
        </Notice>
      )}
      <Section title={t('people')}>
        <Loaded result={result}>
          {({ people }) => (
            <People
              people={people.edges.map(({ node }) => node)}
              {...(may('people:grant') ? { onChoose: setChosen } : {})}
            />
          )}
        </Loaded>
      </Section>
      {may('people:invite') && <Invitations key={invited} />}
      {inviting && (
        <InviteDialog
          onClose={() => {
            setInviting(false);
          }}
          onInvited={(email) => {
            setInviting(false);
            setInvited(email);
          }}
        />
      )}
      {chosen !== null && (
        <PersonDialog
          person={chosen}
          onClose={() => {
            setChosen(null);
          }}
          onChanged={() => {
            setChosen(null);
            result.reload();
          }}
        />
      )}
    </>
  );
}

const Ways = ({ onInvite }: { readonly onInvite: () => void }) => {
  const t = useTexts(peopleTexts);
  const { may } = useSession();
  return (
    <>
      {may('token:manage') && <LinkButton href="/settings/tokens">{t('tokens')}</LinkButton>}
      {may('people:invite') && (
        <Button look="primary" icon={UserPlus} onPress={onInvite}>
          {t('invite')}
        </Button>
      )}
    </>
  );
};

interface PeopleProps {
  readonly people: readonly Person[];
  readonly onChoose?: (person: Person) => void;
}

const People = ({ people, onChoose }: PeopleProps) => {
  const t = useTexts(peopleTexts);
  const roleName = useRoleName();
  const spokenRoles = ({ present, roles }: Person) => {
    if (!present) return t('left');
    return roles.length === 0 ? t('noRoles') : roles.map((role) => roleName(spoken(role))).join(', ');
  };
  return (
    <DataTable
      caption={t('people')}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('name'), name: true, cell: ({ name, isYou }) => (isYou ? t('you', { name }) : name) },
        { key: 'email', header: t('email'), cell: ({ email }) => email },
        { key: 'roles', header: t('roles'), cell: spokenRoles },
        ...(onChoose === undefined
          ? []
          : [
              {
                key: 'act',
                header: t('act'),
                cell: (person: Person) =>
                  person.present && (
                    <Button
                      small
                      aria-label={t('changeOf', { name: person.name })}
                      onPress={() => {
                        onChoose(person);
                      }}
                    >
                      {t('change')}
                    </Button>
                  ),
              },
            ]),
      ]}
    />
  );
};
