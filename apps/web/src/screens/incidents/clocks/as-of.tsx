import { History } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { DateTimeField } from '../../../design/date-time-field.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { nowMs } from '../../../design/now.ts';
import { Soft } from '../../../design/text.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import styles from './as-of.module.css';
import { asOfTexts } from './as-of.texts.ts';

const c = classes(styles);

/** The moment the address asks for; `null` is now, and so is anything that is no moment. */
export const useAsOf = (): string | null => {
  const [parameters] = useSearchParams();
  const wish = parameters.get('asOf');
  return wish === null || Number.isNaN(Date.parse(wish)) ? null : new Date(wish).toISOString();
};

const useGoTo = () => {
  const [parameters, setParameters] = useSearchParams();
  return (moment: string | null) => {
    const next = new URLSearchParams(parameters);
    if (moment === null) next.delete('asOf');
    else next.set('asOf', new Date(moment).toISOString());
    setParameters(next);
  };
};

/** Says in colour and words that this is the past, with the way back. */
export const AsOfFrame = ({ asOf }: { readonly asOf: string | null }) => {
  const t = useTexts(asOfTexts);
  const f = useFormat();
  const goTo = useGoTo();
  if (asOf === null) return null;
  return (
    <div className={c('frame')} role="status">
      <p>
        <b>{t('standing', { time: f.dateTime(asOf) })}</b>. {t('frozen')}
      </p>
      <Button
        small
        onPress={() => {
          goTo(null);
        }}
      >
        {t('now')}
      </Button>
    </div>
  );
};

export const AsOfButton = () => {
  const t = useTexts(asOfTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={History}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('look')}
      </Button>
      {open && (
        <AsOfDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

const AsOfDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(asOfTexts);
  const goTo = useGoTo();
  const asOf = useAsOf();
  const [moment, setMoment] = useState<string | null>(asOf);
  const [asked, setAsked] = useState(false);
  const wrong = moment === null || Date.parse(moment) > nowMs();
  const show = () => {
    setAsked(true);
    if (wrong) return;
    goTo(moment);
    onClose();
  };
  return (
    <Dialog
      open
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={show}>
            {t('show')}
          </Button>
          <Button look="bare" onPress={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <Soft>{t('help')}</Soft>
      <DateTimeField
        id="asOf"
        label={t('moment')}
        value={moment}
        onChange={setMoment}
        error={asked && wrong ? t('missing') : undefined}
      />
    </Dialog>
  );
};
