import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { reportsTexts } from '../reports.texts.ts';
import styles from '../incident.module.css';
import type { PartProps } from './facts-section.tsx';
import { HandledDialog, WithdrawDialog } from './handled-dialog.tsx';

const c = classes(styles);

type Opened = 'record' | 'withdraw' | null;

/** Whether the incident is over: the time of the final report may run from it. */
export const HandlingSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(reportsTexts);
  const f = useFormat();
  const [opened, setOpened] = useState<Opened>(null);
  const { handledAt } = incident;
  const last = incident.handling.at(-1);
  const close = () => {
    setOpened(null);
  };
  return (
    <Section title={t('handling')} beside={frozen ? undefined : <Ways incident={incident} onOpen={setOpened} />}>
      <div className={c('below')}>
        <p>
          <strong>{handledAt === null ? t('ongoing') : f.dateTime(handledAt)}</strong>
        </p>
        {handledAt === null && <Soft>{t('ongoingWhy')}</Soft>}
        {last && (
          <>
            {last.reason !== null && <p>{last.reason}</p>}
            <Soft>{t('handledBy', { time: f.dateTimeShort(last.at), name: nameOf(last.by) })}</Soft>
          </>
        )}
      </div>
      {opened === 'record' && <HandledDialog incident={incident} onDone={onDone} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog incident={incident} onDone={onDone} onClose={close} />}
    </Section>
  );
};

interface WaysProps {
  readonly incident: PartProps['incident'];
  readonly onOpen: (what: Opened) => void;
}

const Ways = ({ incident, onOpen }: WaysProps) => {
  const t = useTexts(reportsTexts);
  const { may } = useSession();
  if (!may('incident:assess') || incident.closedAt !== null) return null;
  const handled = incident.handledAt !== null;
  return (
    <>
      <OpenButton
        onOpen={() => {
          onOpen('record');
        }}
      >
        {t(handled ? 'correctHandled' : 'recordHandled')}
      </OpenButton>
      {handled && incident.finalReceivedAt === null && (
        <OpenButton
          onOpen={() => {
            onOpen('withdraw');
          }}
        >
          {t('withdrawHandled')}
        </OpenButton>
      )}
    </>
  );
};
