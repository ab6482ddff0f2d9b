import { History, LogOut, Menu as MenuIcon, Repeat2, Settings2, Siren } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'react-router';
import { Button, LinkButton } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Logo } from '../design/logo.tsx';
import { Menu, type MenuEntry } from '../design/menu.tsx';
import { useNow } from '../design/now.ts';
import { HiddenText } from '../design/text.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { pastTexts } from '../past/past.texts.ts';
import { api } from '../session/api.ts';
import { useSession } from '../session/session-provider.tsx';
import { portalTexts } from './portal.texts.ts';
import { reportPath, reportPermission } from './rooms.ts';
import styles from './shell.module.css';

const c = classes(styles);

interface TopBarProps {
  readonly onMenu: () => void;
  readonly onAppearance: () => void;
  readonly onPast: () => void;
}

export const TopBar = ({ onMenu, onAppearance, onPast }: TopBarProps) => {
  const t = useTexts(portalTexts);
  const past = useTexts(pastTexts);
  const { may } = useSession();
  return (
    <header className={c('top')}>
      <Link to="/" className={c('brand', 'narrowOnly')} aria-label="Varsel">
        <Logo />
      </Link>
      <DanishClock />
      <span className={c('wideOnly')}>
        <Button small look="bare" icon={History} onPress={onPast}>
          {past('look')}
        </Button>
      </span>
      <span className={c('gap')} />
      {may(reportPermission) && (
        <LinkButton href={reportPath} look="danger" icon={Siren}>
          {t('reportIncident')}
        </LinkButton>
      )}
      <PersonMenu onAppearance={onAppearance} />
      <span className={c('narrowOnly')}>
        <Button icon={MenuIcon} onPress={onMenu}>
          {t('menu')}
        </Button>
      </span>
    </header>
  );
};

/** The time every deadline on the page is counted by. */
const DanishClock = () => {
  const f = useFormat();
  const t = useTexts(portalTexts);
  const now = useNow();
  return (
    <span className={c('clock', 'wideOnly')}>
      {f.dateLong(now)} {f.time(now)}, {t('danishTime')}
    </span>
  );
};

const PersonMenu = ({ onAppearance }: { readonly onAppearance: () => void }) => {
  const t = useTexts(portalTexts);
  const { session, signOut } = useSession();
  const { person, organisation, organisations = [] } = session;
  if (!person) return null;
  const switchTo = async (organisationId: string) => {
    const answer = await api.post('/api/sign-in/organisation', { organisationId });
    // A new session behind another door: nothing of this page may come along.
    if (answer.ok) location.assign('/');
  };
  const others = organisations
    .filter(({ id }) => id !== organisation?.id)
    .map(({ id, name }): MenuEntry => ({
      key: id,
      label: t('switchOrganisation', { name }),
      icon: Repeat2,
      onAction: () => void switchTo(id),
    }));
  const entries: readonly MenuEntry[] = [
    ...others,
    { key: 'appearance', label: t('appearance'), icon: Settings2, onAction: onAppearance },
    { key: 'sign-out', label: t('signOut'), icon: LogOut, onAction: () => void signOut() },
  ];
  const trigger = (
    <AriaButton className={c('person')}>
      <HiddenText>{t('accountMenu', { name: person.name })}</HiddenText>
      <span className={c('initials')} aria-hidden="true">
        {person.initials}
      </span>
      <span className={c('wideOnly')} aria-hidden="true">
        {person.name}
      </span>
    </AriaButton>
  );
  return <Menu trigger={trigger} label={t('accountMenu', { name: person.name })} entries={entries} />;
};
