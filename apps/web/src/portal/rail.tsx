import { Button } from 'react-aria-components/Button';
import { Link, NavLink } from 'react-router';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icon.tsx';
import { Logo } from '../design/logo.tsx';
import { TextLink } from '../design/text-link.tsx';
import type { Language } from '../language/language.ts';
import { useTexts } from '../language/use-texts.ts';
import { pastTexts } from '../past/past.texts.ts';
import { api } from '../session/api.ts';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { useSession } from '../session/session-provider.tsx';
import { portalTexts } from './portal.texts.ts';
import { rooms } from './rooms.ts';
import styles from './shell.module.css';

const c = classes(styles);

interface RailProps {
  readonly onHelp: () => void;
  readonly onAppearance: () => void;
  readonly onPast: () => void;
  /** Told when a way is taken: the phone's menu closes. */
  readonly onLeave?: () => void;
}

const tellAccount = (language: Language) => void api.put('/api/session/language', { language });

/** Where one can go and who one is; on phones the same inside the menu. */
export const Rail = ({ onHelp, onAppearance, onPast, onLeave }: RailProps) => {
  const t = useTexts(portalTexts);
  const past = useTexts(pastTexts);
  const { may } = useSession();
  const open = rooms.filter(({ permission }) => permission === undefined || may(permission));
  return (
    <div className={c('railInside')}>
      <Link to="/" className={c('brand', 'wideOnly')}>
        <Logo /> Varsel
      </Link>
      <ul className={c('rooms')}>
        {open.map(({ path, words, icon }) => (
          <li key={path}>
            <NavLink to={path} end={path === '/'} className={c('room')} onClick={() => onLeave?.()}>
              <Icon of={icon} /> {t(words)}
            </NavLink>
          </li>
        ))}
      </ul>
      <div className={c('foot')}>
        <Organisation />
        <div className={c('footLinks')}>
          <TextLink alone href="/settings">
            {t('settings')}
          </TextLink>
          <TextLink alone href="/glossary">
            {t('glossary')}
          </TextLink>
          <Button className={c('plain', 'narrowOnly')} onPress={onPast}>
            {past('look')}
          </Button>
          <Button className={c('plain')} onPress={onHelp}>
            {t('help')}
          </Button>
          <Button className={c('plain')} onPress={onAppearance}>
            {t('appearance')}
          </Button>
        </div>
        <LanguageSwitch onChoose={tellAccount} />
      </div>
    </div>
  );
};

const Organisation = () => {
  const t = useTexts(portalTexts);
  const { session } = useSession();
  if (!session.organisation) return null;
  return (
    <div>
      <p className={c('organisation')}>{session.organisation.name}</p>
      {session.organisation.cvr !== undefined && <p>{t('cvr', { cvr: grouped(session.organisation.cvr) })}</p>}
      {session.demo === true && <span className={c('demo')}>{t('demo')}</span>}
    </div>
  );
};

const grouped = (cvr: string) => (cvr.match(/.{1,2}/g) ?? []).join('\u00a0');
