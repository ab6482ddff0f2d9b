import { ArrowRight } from 'lucide-react';
import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { useNow } from '../../../../design/now.ts';
import { Panel, Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { DeadlineCard } from '../../../../design/deadline-clock.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { type Clock, deadlineOf, isLate, isOpen } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import styles from '../incident.module.css';

const c = classes(styles);

/** What is to be sent next, how far it is, and the one thing to do. */
export const NextReport = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(incidentTexts);
  const { pick } = useLanguage();
  const next = incident.clocks.find(isOpen);
  return (
    <Section title={t('next')}>
      {next ? (
        <Panel>
          <h3>{pick(next.title)}</h3>
          <DeadlineCard deadline={deadlineOf(next, pick)} />
          {next.kind === 'EARLY_WARNING' ? (
            <WarningNext incident={incident} clock={next} />
          ) : (
            <Soft>{t('byHand')}</Soft>
          )}
        </Panel>
      ) : (
        <Soft>{t('noNext')}</Soft>
      )}
      {incident.receipts.length > 0 && (
        <p className={c('after')}>
          <LinkButton href={`/incidents/${incident.id}/early-warning`}>{t('seeWarning')}</LinkButton>
        </p>
      )}
    </Section>
  );
};

const WarningNext = ({ incident, clock }: { readonly incident: IncidentData; readonly clock: Clock }) => {
  const t = useTexts(incidentTexts);
  const late = isLate(clock, useNow());
  const ready = incident.warning !== null;
  const words = ready ? t('recordReceipt') : late ? t('fileAndExplain') : t('prepare');
  const steps = [
    { done: true, words: t('checkFacts') },
    { done: incident.assessments.length > 0, words: t('checkSignificance') },
    { done: ready, words: t('checkReady') },
    { done: false, words: t('checkReceipt') },
  ];
  return (
    <>
      {ready && <Soft>{t('readyNote')}</Soft>}
      <ul className={c('checks')}>
        {steps.map((step) => (
          <li key={step.words}>
            <Status tone={step.done ? 'ok' : 'none'} glyph={step.done ? 'yes' : 'not-assessed'}>
              {step.words}
            </Status>
          </li>
        ))}
      </ul>
      <LinkButton look="primary" href={`/incidents/${incident.id}/early-warning`} iconAfter={ArrowRight}>
        {words}
      </LinkButton>
    </>
  );
};
