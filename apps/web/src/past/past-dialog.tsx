import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { DateTimeField } from '../design/date-time-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { nowMs } from '../design/now.ts';
import { Soft } from '../design/text.tsx';
import { PastRecords } from '../graphql/generated/past/past.ts';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { exactly } from './moment.ts';
import { pastDialogTexts } from './past-dialog.texts.ts';
import { useGoTo, usePast } from './use-past.ts';
import styles from './past.module.css';

const c = classes(styles);
const dayMs = 86_400_000;
const presets = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const;

interface PastDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Chooses the moment the whole portal is shown at. */
export const PastDialog = ({ open, onClose }: PastDialogProps) => (open ? <Asking onClose={onClose} /> : null);

const useWrong = (moment: string | null) => {
  const t = useTexts(pastDialogTexts);
  const f = useFormat();
  const result = useQueryResult(PastRecords, {});
  const firstAt = (result.state === 'ready' ? result.data.records.firstAt : null) ?? null;
  const wrong = () => {
    if (moment === null) return t('missing');
    if (Date.parse(moment) > nowMs()) return t('future');
    if (firstAt !== null && Date.parse(moment) < Date.parse(firstAt))
      return t('before', { time: exactly(f.dateTime(firstAt), firstAt) });
    return undefined;
  };
  return { firstAt, wrong };
};

const Asking = ({ onClose }: Pick<PastDialogProps, 'onClose'>) => {
  const t = useTexts(pastDialogTexts);
  const f = useFormat();
  const goTo = useGoTo();
  const [moment, setMoment] = useState<string | null>(usePast());
  const [asked, setAsked] = useState(false);
  const { firstAt, wrong } = useWrong(moment);
  const show = () => {
    setAsked(true);
    if (wrong() !== undefined) return;
    goTo(moment);
    onClose();
  };
  const actions = (
    <>
      <Button look="primary" onPress={show}>
        {t('show')}
      </Button>
      <Button look="bare" onPress={onClose}>
        {t('back')}
      </Button>
    </>
  );
  return (
    <Dialog open title={t('title')} onClose={onClose} actions={actions}>
      <p>{t('help')}</p>
      {firstAt !== null && <Soft>{t('begins', { time: f.dateTime(firstAt) })}</Soft>}
      <DateTimeField
        id="asOf"
        seconds
        label={t('moment')}
        value={moment}
        onChange={setMoment}
        error={asked ? wrong() : undefined}
      />
      <div role="group" aria-label={t('presets')} className={c('presets')}>
        {presets.map(([words, days]) => (
          <Button
            key={words}
            small
            onPress={() => {
              setMoment(new Date(nowMs() - days * dayMs).toISOString());
            }}
          >
            {t(words)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
};
