import { ArrowRight } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { AutosaveStatus } from '../../../../design/autosave-status.tsx';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DeadlineStrip } from '../../../../design/deadline-clock.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { ErrorSummary } from '../../../../design/error-summary.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { deadlineOf } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import styles from '../early-warning.module.css';
import { CheckPage } from './check-page.tsx';
import { AskedFields, ContentFields, EntityFields } from './warning-fields.tsx';
import { beginWarning, missingIn, type WarningValues } from './warning-values.ts';

const c = classes(styles);

export interface StageProps {
  readonly incident: IncidentData;
  readonly onDone: () => void;
}

const useKnown = () => {
  const { session } = useSession();
  const { name = '', email = '' } = session.person ?? {};
  return {
    entityName: session.organisation?.name ?? '',
    cvr: session.organisation?.cvr ?? '',
    contact: [name, email].filter((part) => part !== '').join(', '),
  };
};

interface EditorProps extends StageProps {
  readonly checking: boolean;
  readonly onCheck: (checking: boolean) => void;
}

/** Write, then check; the draft is one and the same on both pages. */
export const Editor = ({ incident, checking, onCheck, onDone }: EditorProps) => {
  const known = useKnown();
  const draft = useDraft<WarningValues>({ kind: 'early-warning', subject: incident.id }, () =>
    beginWarning(incident, known),
  );
  const check = (on: boolean) => () => {
    onCheck(on);
  };
  const ready = async () => {
    await draft.clear();
    onDone();
  };
  return checking && missingIn(draft.values).length === 0 ? (
    <CheckPage incident={incident} values={draft.values} onBack={check(false)} onReady={ready} />
  ) : (
    <Writing incident={incident} draft={draft} onCheck={check(true)} />
  );
};

interface WritingProps {
  readonly incident: IncidentData;
  readonly draft: KeptForm<WarningValues>;
  readonly onCheck: () => void;
}

const Writing = ({ incident, draft, onCheck }: WritingProps) => {
  const t = useTexts(earlyWarningTexts);
  const [attempt, setAttempt] = useState(0);
  const missing = missingIn(draft.values).map(({ field, words }) => ({ field, message: t(words) }));
  const shown = attempt > 0 ? missing : [];
  const errorAt = (field: string) => shown.find((fault) => fault.field === field)?.message;
  const fields = { values: draft.values, change: draft.change, errorAt };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.length === 0) onCheck();
  };
  return (
    <form noValidate className={c('form')} onSubmit={submit}>
      <Clock incident={incident} />
      <Unassessed incident={incident} />
      <ErrorSummary errors={shown} attempt={attempt} />
      <Conflict draft={draft} />
      <AskedFields {...fields} />
      <ContentFields {...fields} />
      <EntityFields {...fields} />
      <div className={c('foot')}>
        <ButtonRow>
          <Button look="primary" type="submit" iconAfter={ArrowRight}>
            {t('toCheck')}
          </Button>
          <AutosaveStatus save={draft.save} />
        </ButtonRow>
      </div>
    </form>
  );
};

const Conflict = ({ draft }: { readonly draft: KeptForm<WarningValues> }) => {
  const t = useTexts(earlyWarningTexts);
  const names = ['summary', 'affectedServices', 'contact', 'crossBorderDetails', 'entityName', 'cvr'] as const;
  return <DraftConflict draft={draft} labels={Object.fromEntries(names.map((name) => [name, t(name)]))} />;
};

const Clock = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(earlyWarningTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const clock = incident.clocks.find(({ kind }) => kind === 'EARLY_WARNING');
  const aware = t('awareFrom', { time: f.dateTimeShort(incident.awareAt) });
  return clock ? <DeadlineStrip deadline={deadlineOf(clock, pick)} note={aware} /> : <Soft>{aware}</Soft>;
};

export const Unassessed = ({ incident }: { readonly incident: IncidentData }) => {
  const t = useTexts(earlyWarningTexts);
  if (incident.assessments.length > 0) return null;
  return (
    <Notice tone="warn">
      <p>
        {t('notAssessed')} <TextLink href={`/incidents/${incident.id}`}>{t('toIncident')}</TextLink>
      </p>
    </Notice>
  );
};
