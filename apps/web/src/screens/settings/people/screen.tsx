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
import { EraseDialog } from './parts/erase-dialog.tsx';
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
  const [erasing, setErasing] = useState<Person | null>(null);
  const [erased, setErased] = useState(false);
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
      <Done invited={invited} erased={erased} />
      <Section title={t('people')}>
        <Loaded result={result}>
          {({ people }) => (
            <People
              people={people.edges.map(({ node }) => node)}
              {...(may('people:grant') ? { onChoose: setChosen } : {})}
              {...(may('people:erase') ? { onErase: setErasing } : {})}
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
          onErase={() => {
            setErasing(chosen);
            setChosen(null);
          }}
        />
      )}
      {erasing !== null && (
        <EraseDialog
          person={erasing}
          onClose={() => {
            setErasing(null);
          }}
          onErased={() => {
            setErasing(null);
            setErased(true);
            result.reload();
          }}
        />
      )}
    </>
  );
}

/** What was done a moment ago, said once. */
const Done = ({ invited, erased }: { readonly invited: string | null; readonly erased: boolean }) => {
  const t = useTexts(peopleTexts);
  if (erased)
    return (
      <Notice tone="ok" live>
        {t('eraseDone')}
      </Notice>
    );
  if (invited === null) return null;
  return (
    <Notice tone="ok" live>
      {t('invited', { email: invited })}
    </Notice>
  );
};

const Ways = ({ onInvite }: { readonly onInvite: () => void }) => {
  const t = useTexts(peopleTexts);
  const { may } = useSession();
  return (
    <>
      {may('draft:write') && <LinkButton href="/settings/drafts">{t('drafts')}</LinkButton>}
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
  readonly onErase?: (person: Person) => void;
}

const People = ({ people, onChoose, onErase }: PeopleProps) => {
  const t = useTexts(peopleTexts);
  const roleName = useRoleName();
  const named = ({ name, isYou, erased }: Person) => {
    if (erased) return t('erased');
    return isYou ? t('you', { name }) : name;
  };
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
        { key: 'name', header: t('name'), name: true, cell: (person) => named(person) },
        { key: 'email', header: t('email'), cell: ({ email }) => email },
        { key: 'roles', header: t('roles'), cell: spokenRoles },
        ...(onChoose === undefined
          ? []
          : [
              {
                key: 'act',
                header: t('act'),
                cell: (person: Person) => <Act person={person} onChoose={onChoose} onErase={onErase} />,
              },
            ]),
      ]}
    />
  );
};

interface ActProps {
  readonly person: Person;
  readonly onChoose: (person: Person) => void;
  readonly onErase: ((person: Person) => void) | undefined;
}

/** Whoever is here has roles to change; whoever has left can only be erased, once. */
const Act = ({ person, onChoose, onErase }: ActProps) => {
  const t = useTexts(peopleTexts);
  if (person.present)
    return (
      <Button
        small
        aria-label={t('changeOf', { name: person.name })}
        onPress={() => {
          onChoose(person);
        }}
      >
        {t('change')}
      </Button>
    );
  if (person.erased || onErase === undefined) return null;
  return (
    <Button
      small
      aria-label={t('eraseNamed', { name: person.name })}
      onPress={() => {
        onErase(person);
      }}
    >
      {t('erase')}
    </Button>
  );
};
