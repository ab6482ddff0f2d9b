import { DeadlineStrip } from '../../../../design/deadline-clock.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Stack } from '../../../../design/section.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { deadlineOf } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { stageTexts } from '../stage.texts.ts';
import type { StageProps } from './stage-props.ts';
import { clockOfStage, type StageKey } from './stages.ts';

type HeadProps = Pick<StageProps, 'incident' | 'stage'>;

/** The clock of the stage, and what stands in its way. */
export const StageHead = ({ incident, stage }: HeadProps) => (
  <Stack>
    <StageClock incident={incident} stage={stage} />
    <Obstacles incident={incident} stage={stage} />
  </Stack>
);

const StageClock = ({ incident, stage }: HeadProps) => {
  const t = useTexts(stageTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const clock = clockOfStage(incident, stage);
  const aware = t('awareFrom', { time: f.dateTimeShort(incident.awareAt) });
  return clock ? <DeadlineStrip deadline={deadlineOf(clock, pick)} note={aware} /> : <Soft>{aware}</Soft>;
};

type Obstacle = 'notAssessed' | 'waitsForNotification' | 'waitsForHandled' | 'waitsForRequest';

const obstacleOf = (incident: IncidentData, stage: StageKey): Obstacle | undefined => {
  if (incident.assessments.length === 0) return 'notAssessed';
  return waitsFor[stage]?.find(({ yet }) => yet(incident))?.words;
};

interface Wait {
  readonly words: Obstacle;
  readonly yet: (incident: IncidentData) => boolean;
}

const forNotification: Wait = { words: 'waitsForNotification', yet: ({ notifiedAt }) => notifiedAt === null };
const forHandled: Wait = { words: 'waitsForHandled', yet: ({ handledAt }) => handledAt === null };
const forRequest: Wait = { words: 'waitsForRequest', yet: ({ interimRequests }) => interimRequests.length === 0 };

const waitsFor: Partial<Record<StageKey, readonly Wait[]>> = {
  interim: [forRequest],
  status: [forNotification],
  final: [forNotification, forHandled],
};

export const Obstacles = ({ incident, stage }: HeadProps) => {
  const t = useTexts(stageTexts);
  const obstacle = obstacleOf(incident, stage);
  const request = stage === 'interim' ? incident.interimRequests.at(-1) : undefined;
  return (
    <>
      {obstacle && (
        <Notice tone="warn">
          <p>
            {t(obstacle)} <TextLink href={`/incidents/${incident.id}`}>{t('toIncident')}</TextLink>
          </p>
        </Notice>
      )}
      {stage === 'notification' && incident.receipts.length === 0 && <Notice>{t('combined')}</Notice>}
      {request && <Notice>{t('requested', { asked: request.asked })}</Notice>}
    </>
  );
};
