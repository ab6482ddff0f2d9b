import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Dialog } from '../design/dialog.tsx';
import { Segmented } from '../design/segmented.tsx';
import { useTexts } from '../language/use-texts.ts';
import { portalTexts } from './portal.texts.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import styles from './shell.module.css';

const c = classes(styles);

interface PanelDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export const AppearanceDialog = ({ open, onClose }: PanelDialogProps) => {
  const t = useTexts(portalTexts);
  const { theme, density } = usePreferences();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('appearance')}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <div>
        <div className={c('setting')}>
          <span>{t('theme')}</span>
          <Segmented
            label={t('theme')}
            value={theme}
            onChange={(value) => {
              setPreferences({ theme: value });
            }}
            parts={[
              { value: 'system', label: t('system') },
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
            ]}
          />
        </div>
        <div className={c('setting')}>
          <span>{t('density')}</span>
          <Segmented
            label={t('density')}
            value={density}
            onChange={(value) => {
              setPreferences({ density: value });
            }}
            parts={[
              { value: 'comfortable', label: t('comfortable') },
              { value: 'compact', label: t('compact') },
            ]}
          />
        </div>
        <ShortcutSetting />
      </div>
    </Dialog>
  );
};

export const ShortcutSetting = () => {
  const t = useTexts(portalTexts);
  const { shortcuts } = usePreferences();
  return (
    <div className={c('setting')}>
      <span>{t('shortcuts')}</span>
      <Segmented
        label={t('shortcuts')}
        value={shortcuts ? 'on' : 'off'}
        onChange={(value) => {
          setPreferences({ shortcuts: value === 'on' });
        }}
        parts={[
          { value: 'on', label: t('on') },
          { value: 'off', label: t('off') },
        ]}
      />
    </div>
  );
};
