import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { type StageKey, stageOfEnum, type StageStanding, standingOf, useStageNames } from '../../stage/parts/stages.ts';
import { reportsTexts } from '../reports.texts.ts';
import styles from '../incident.module.css';
import type { PartProps } from './facts-section.tsx';
import { RequestDialog } from './request-dialog.tsx';

const c = classes(styles);

interface Listed extends StageStanding {
  readonly stage: StageKey;
}

/** Every report there is, and those the law asks for in any case; interim and status reports when there are some. */
const listed = (incident: IncidentData): readonly Listed[] => {
  const sent = incident.reports.map((report) => ({ ...report, stage: stageOfEnum(report.stage) }));
  const of = (stage: StageKey) => sent.filter((report) => report.stage === stage);
  const always = (stage: StageKey): readonly Listed[] => {
    const own = of(stage);
    return own.length > 0 ? own : [{ stage, ...standingOf(incident, stage) }];
  };
  const interim = incident.interimRequests.length > 0 ? always('interim') : of('interim');
  return [...always('early-warning'), ...always('notification'), ...interim, ...of('status'), ...always('final')];
};

/** The reports of § 13, each with where it stands. */
export const ReportsSection = ({ incident, onDone, frozen }: Omit<PartProps, 'nameOf'>) => {
  const t = useTexts(reportsTexts);
  const f = useFormat();
  const { may } = useSession();
  const [requesting, setRequesting] = useState(false);
  const mayRequest = !frozen && may('incident:file') && incident.open;
  const open = () => {
    setRequesting(true);
  };
  return (
    <Section
      title={t('reports')}
      beside={mayRequest ? <OpenButton onOpen={open}>{t('request')}</OpenButton> : undefined}
    >
      <Rows>
        {listed(incident).map((report) => (
          <ReportRow key={`${report.stage} ${String(report.round)}`} incident={incident} report={report} />
        ))}
      </Rows>
      {incident.csirtAnswerDueAt && (
        <div className={c('below')}>
          <Soft>{t('csirtAnswer', { time: f.dateTime(incident.csirtAnswerDueAt) })}</Soft>
        </div>
      )}
      {requesting && (
        <RequestDialog
          incident={incident}
          onDone={onDone}
          onClose={() => {
            setRequesting(false);
          }}
        />
      )}
    </Section>
  );
};

const ReportRow = ({ incident, report }: { readonly incident: IncidentData; readonly report: Listed }) => {
  const t = useTexts(reportsTexts);
  const { title } = useStageNames(report.stage);
  const name = report.round > 1 ? t('numbered', { title, n: report.round }) : title;
  return (
    <li className={c('report')}>
      <TextLink href={`/incidents/${incident.id}/${report.stage}`}>{name}</TextLink>
      <ReportStatus report={report} />
    </li>
  );
};

const ReportStatus = ({ report: { prepared, receipts } }: { readonly report: Listed }) => {
  const t = useTexts(reportsTexts);
  const f = useFormat();
  const receipt = receipts.at(-1);
  if (receipt)
    return (
      <Status tone="ok" glyph="receipted">
        {t('received', { time: f.dateTimeShort(receipt.receivedAt) })}
      </Status>
    );
  return prepared ? (
    <Status tone="warn" glyph="planned">
      {t('ready')}
    </Status>
  ) : (
    <Status tone="none" glyph="not-assessed">
      {t('notWritten')}
    </Status>
  );
};
