import { Fragment } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Dialog } from '../design/dialog.tsx';
import { TextLink } from '../design/text-link.tsx';
import { useTexts } from '../language/use-texts.ts';
import { useSession } from '../session/session-provider.tsx';
import { ShortcutSetting } from './appearance-dialog.tsx';
import { portalTexts } from './portal.texts.ts';
import { reportPermission, rooms } from './rooms.ts';
import styles from './shell.module.css';

const c = classes(styles);

interface HelpDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export const HelpDialog = ({ open, onClose }: HelpDialogProps) => {
  const t = useTexts(portalTexts);
  const { may } = useSession();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('helpTitle')}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <p>{t('helpLead')}</p>
      <dl className={c('keys')}>
        {may(reportPermission) && (
          <>
            <dt>{t('reportIncident')}</dt>
            <dd>
              <kbd>I</kbd>
            </dd>
          </>
        )}
        {rooms.map(({ path, words, letter }) => (
          <Fragment key={path}>
            <dt>{t('goTo', { room: t(words) })}</dt>
            <dd>
              <kbd>G</kbd> {t('then')} <kbd>{letter.toUpperCase()}</kbd>
            </dd>
          </Fragment>
        ))}
        <dt>{t('thisHelp')}</dt>
        <dd>
          <kbd>?</kbd>
        </dd>
      </dl>
      <ShortcutSetting />
      <TextLink alone href="/accessibility">
        {t('accessibility')}
      </TextLink>
    </Dialog>
  );
};
