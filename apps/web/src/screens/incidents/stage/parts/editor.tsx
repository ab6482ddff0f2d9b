import { ArrowRight } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { AutosaveStatus } from '../../../../design/autosave-status.tsx';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { ErrorSummary } from '../../../../design/error-summary.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { stageTexts } from '../stage.texts.ts';
import styles from '../stage.module.css';
import { CheckPage } from './check-page.tsx';
import { StageFields } from './stage-fields.tsx';
import { StageHead } from './stage-head.tsx';
import type { StageProps } from './stage-props.ts';
import { beginValues, missingIn, type StageForm, type StageValues } from './stage-values.ts';
import { draftKind } from './draft-place.ts';
import { useStageNames } from './stages.ts';

const c = classes(styles);

const useKnown = () => {
  const { session } = useSession();
  return {
    entityName: session.organisation?.name ?? '',
    cvr: session.organisation?.cvr ?? '',
    // A name; the phone that is answered at night only the person knows.
    contact: session.person?.name ?? '',
  };
};

interface EditorProps extends StageProps {
  readonly checking: boolean;
  readonly onCheck: (checking: boolean) => void;
}

/** Write, then check; the draft is one and the same on both pages. */
export const Editor = ({ checking, onCheck, ...props }: EditorProps) => {
  const { incident, stage, form, onDone } = props;
  const known = useKnown();
  const draft = useDraft<StageValues>({ kind: draftKind(stage, form.round), subject: incident.id }, () =>
    beginValues(form, known),
  );
  const check = (on: boolean) => () => {
    onCheck(on);
  };
  const ready = async () => {
    await draft.clear();
    onDone();
  };
  return checking && missingIn(form, draft.values).length === 0 ? (
    <CheckPage {...props} values={draft.values} onBack={check(false)} onReady={ready} />
  ) : (
    <Writing {...props} draft={draft} onCheck={check(true)} />
  );
};

interface WritingProps extends StageProps {
  readonly draft: KeptForm<StageValues>;
  readonly onCheck: () => void;
}

const useMissing = (form: StageForm, values: StageValues) => {
  const t = useTexts(stageTexts);
  const { pick } = useLanguage();
  const labelOf = (id: string) => {
    const label = form.fields.find((field) => field.id === id)?.label;
    return label ? pick(label) : id;
  };
  return missingIn(form, values).map(({ field, words }) => ({
    field,
    message: words === 'textMissing' ? t('textMissing', { field: labelOf(field) }) : t(words),
  }));
};

const Writing = ({ draft, onCheck, ...props }: WritingProps) => {
  const { form, stage } = props;
  const t = useTexts(stageTexts);
  const { it } = useStageNames(stage);
  const [attempt, setAttempt] = useState(0);
  const missing = useMissing(form, draft.values);
  const shown = attempt > 0 ? missing : [];
  const errorAt = (field: string) => shown.find((fault) => fault.field === field)?.message;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.length === 0) onCheck();
  };
  return (
    <form noValidate className={c('form')} onSubmit={submit}>
      <StageHead {...props} />
      <ErrorSummary errors={shown} attempt={attempt} />
      <Conflict draft={draft} form={form} />
      <StageFields form={form} values={draft.values} change={draft.change} errorAt={errorAt} />
      <div className={c('foot')}>
        <ButtonRow>
          <Button look="primary" type="submit" iconAfter={ArrowRight}>
            {t('toCheck', { it })}
          </Button>
          <AutosaveStatus save={draft.save} />
        </ButtonRow>
      </div>
    </form>
  );
};

const Conflict = ({ draft, form }: { readonly draft: KeptForm<StageValues>; readonly form: StageForm }) => {
  const { pick } = useLanguage();
  const written = form.fields.filter(({ kind, given }) => !given && (kind === 'LINE' || kind === 'TEXT'));
  return <DraftConflict draft={draft} labels={Object.fromEntries(written.map(({ id, label }) => [id, pick(label)]))} />;
};
