import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DeadlineHero } from '../../../../design/deadline-clock.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { ClockBar } from '../../clocks/clock-bar.tsx';
import { ClockDerivation } from '../../clocks/clock-derivation.tsx';
import type { NameOf } from '../../../../people/use-people.ts';
import { deadlineOf, isOpen } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { stageTexts } from '../stage.texts.ts';
import styles from '../stage.module.css';
import { CorrectDialog } from './correct-dialog.tsx';
import { isLateReceipt, receiptValues } from './receipt-values.ts';
import { FieldsToCopy } from './filing.tsx';
import type { StageProps } from './stage-props.ts';
import { clockOfStage, stageOfForm, useStageNames } from './stages.ts';

const c = classes(styles);

interface ReceivedProps extends StageProps {
  readonly receipt: IncidentData['receipts'][number];
}

/** The report is made: its milestone is ticked, and the next clock is what matters. */
export const Received = (props: ReceivedProps) => {
  const { incident, stage, receipt, preview } = props;
  const { it } = useStageNames(stage);
  const t = useTexts(stageTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const late = isLateReceipt(receiptValues(receipt), clockOfStage(incident, stage));
  return (
    <>
      <div className={c('gap')}>
        <Notice tone={late ? 'warn' : 'ok'} title={t('doneNotice', { it, time: f.dateTime(receipt.receivedAt) })} live>
          {late ? t(receipt.lateExplanation === null ? 'lateUnexplained' : 'lateExplained') : undefined}
        </Notice>
      </div>
      <NextClock incident={incident} />
      <ClockBar incident={incident} nameOf={nameOf} />
      <ReceiptSection {...props} />
      {preview && (
        <Section title={t('filedText')}>
          <Disclosure label={t('fields')}>
            <FieldsToCopy preview={preview} />
          </Disclosure>
        </Section>
      )}
    </>
  );
};

const NextClock = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(stageTexts);
  const { pick } = useLanguage();
  const { nameOf } = usePeople();
  const next = incident.clocks.find(isOpen);
  if (!next)
    return (
      <div className={c('gap')}>
        <Stack tight>
          <p>{t('noneLeft')}</p>
          <LinkButton href={`/incidents/${incident.id}`} iconAfter={ArrowRight}>
            {t('toIncident')}
          </LinkButton>
        </Stack>
      </div>
    );
  return (
    <DeadlineHero
      title={pick(next.title)}
      deadline={deadlineOf(next, pick)}
      statusWords={t('nextClock')}
      meta={pick(next.obligation)}
      action={
        <LinkButton look="primary" href={`/incidents/${incident.id}/${stageOfForm(next.form)}`} iconAfter={ArrowRight}>
          {t('nextAct')}
        </LinkButton>
      }
      why={
        <Disclosure>
          <ClockDerivation clock={next} nameOf={nameOf} awareAt={incident.awareAt} />
        </Disclosure>
      }
    />
  );
};

const ReceiptSection = (props: ReceivedProps) => {
  const t = useTexts(stageTexts);
  const f = useFormat();
  const { may } = useSession();
  const { nameOf } = usePeople();
  const [correcting, setCorrecting] = useState(false);
  const { receipt } = props;
  const open = () => {
    setCorrecting(true);
  };
  const close = () => {
    setCorrecting(false);
  };
  return (
    <Section
      title={t('receipt')}
      beside={may('incident:file') ? <OpenButton onOpen={open}>{t('correct')}</OpenButton> : undefined}
    >
      <ReceiptFacts receipt={receipt} nameOf={nameOf} />
      <div className={c('gap')}>
        <Soft>{t('recordedBy', { time: f.dateTimeShort(receipt.at), name: nameOf(receipt.by) })}</Soft>
      </div>
      {correcting && <CorrectDialog {...props} onClose={close} />}
    </Section>
  );
};

interface ReceiptFactsProps {
  readonly receipt: IncidentData['receipts'][number];
  readonly nameOf: NameOf;
}

const ReceiptFacts = ({ receipt, nameOf }: ReceiptFactsProps) => {
  const t = useTexts(stageTexts);
  const f = useFormat();
  const { signedByPerson, signedByName } = receipt;
  const optional = (label: string, value: string | null) =>
    value === null ? [] : [{ label, value: <Written>{value}</Written> }];
  return (
    <Facts
      facts={[
        { label: t('receivedAt'), value: f.dateTime(receipt.receivedAt) },
        { label: t('receiptNumber'), value: receipt.receiptNumber ?? t('none') },
        { label: t('channel'), value: t(receipt.channel) },
        ...optional(t('channelReason'), receipt.channelReason),
        { label: t('signed'), value: signedByPerson === null ? (signedByName ?? t('none')) : nameOf(signedByPerson) },
        ...optional(t('lateExplanation'), receipt.lateExplanation),
        ...optional(t('correctReason'), receipt.reason),
      ]}
    />
  );
};
