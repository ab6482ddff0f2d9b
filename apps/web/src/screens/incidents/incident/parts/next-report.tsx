import { ArrowRight } from 'lucide-react';
import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DeadlineCard } from '../../../../design/deadline-clock.tsx';
import { useNow } from '../../../../design/now.ts';
import { Panel, Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { type Clock, deadlineOf, isLate, isOpen } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { type StageKey, stageOfForm, standingOf, useStageNames } from '../../stage/parts/stages.ts';
import { reportsTexts } from '../reports.texts.ts';
import styles from '../incident.module.css';

const c = classes(styles);

/** What is to be sent next, how far it is, and the one thing to do. */
export const NextReport = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(reportsTexts);
  const next = incident.clocks.find(isOpen);
  return (
    <Section title={t('next')}>
      {next ? <NextPanel incident={incident} clock={next} /> : <NothingDue incident={incident} />}
    </Section>
  );
};

/** While it is ongoing no date is fixed; another status report can be sent at any time. */
const NothingDue = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(reportsTexts);
  const ongoing = incident.open && incident.notifiedAt !== null && incident.finalReceivedAt === null;
  return (
    <>
      <Soft>{t(ongoing ? 'noDate' : 'noNext')}</Soft>
      {ongoing && (
        <div className={c('below')}>
          <LinkButton href={`/incidents/${incident.id}/status`}>{t('toStatus')}</LinkButton>
        </div>
      )}
    </>
  );
};

interface NextProps {
  readonly incident: IncidentData;
  readonly clock: Clock;
}

const NextPanel = ({ incident, clock }: NextProps) => {
  const { pick } = useLanguage();
  const t = useTexts(reportsTexts);
  const asked = stageOfForm(clock.form);
  // While it is ongoing the final report is still what is aimed at; the status report steps in when the month is over.
  const stage = asked === 'status' ? 'final' : asked;
  return (
    <Panel>
      <h3>{pick(clock.title)}</h3>
      <DeadlineCard deadline={deadlineOf(clock, pick)} />
      <StepsLeft incident={incident} clock={clock} stage={stage} />
      {asked === 'status' && <LinkButton href={`/incidents/${incident.id}/status`}>{t('toStatus')}</LinkButton>}
    </Panel>
  );
};

interface Step {
  readonly done: boolean;
  readonly words: 'checkFacts' | 'checkSignificance' | 'checkHandled' | 'checkReady' | 'checkReceipt';
}

const stepsOf = (incident: IncidentData, stage: StageKey, ready: boolean): readonly Step[] => [
  { done: true, words: 'checkFacts' },
  { done: incident.assessments.length > 0, words: 'checkSignificance' },
  ...(stage === 'final' ? [{ done: incident.handledAt !== null, words: 'checkHandled' } as const] : []),
  { done: ready, words: 'checkReady' },
  { done: false, words: 'checkReceipt' },
];

const StepsLeft = ({ incident, clock, stage }: NextProps & { readonly stage: StageKey }) => {
  const t = useTexts(reportsTexts);
  const { it } = useStageNames(stage);
  const late = isLate(clock, useNow());
  const { prepared, receipts } = standingOf(incident, stage);
  const ready = prepared !== null && receipts.length === 0;
  const words = ready ? t('recordReceipt') : late ? t('fileAndExplain') : t('prepare', { it });
  return (
    <>
      {ready ? <Soft>{t('readyNote')}</Soft> : stage !== 'early-warning' && <Soft>{t('inherited')}</Soft>}
      <ul className={c('checks')}>
        {stepsOf(incident, stage, ready).map((step) => (
          <li key={step.words}>
            <Status tone={step.done ? 'ok' : 'none'} glyph={step.done ? 'yes' : 'not-assessed'}>
              {t(step.words)}
            </Status>
          </li>
        ))}
      </ul>
      <LinkButton look="primary" href={`/incidents/${incident.id}/${stage}`} iconAfter={ArrowRight}>
        {words}
      </LinkButton>
    </>
  );
};
