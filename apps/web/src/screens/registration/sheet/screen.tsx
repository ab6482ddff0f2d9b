import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AutosaveStatus } from '../../../design/autosave-status.tsx';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { ErrorSummary, type FieldErrorEntry } from '../../../design/error-summary.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { Stack } from '../../../design/section.tsx';
import { SheetToFill } from '../../../graphql/generated/registration/sheet.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { useSession } from '../../../session/session-provider.tsx';
import { DraftConflict } from '../../../drafts/draft-conflict.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { isRegistered, type RegistrationData } from '../status/registration-data.ts';
import { ChangeFields } from './parts/change-fields.tsx';
import { CheckPage } from './parts/check-page.tsx';
import { sheetFaults } from './parts/sheet-faults.ts';
import { SheetFields } from './parts/sheet-fields.tsx';
import { type SheetValues, valuesOf } from './parts/sheet-values.ts';
import styles from './sheet.module.css';
import { sheetTexts } from './sheet.texts.ts';

const c = classes(styles);

/** The data of § 9 or § 10: written, checked, recorded. Once registered, the same form reports a change. */
export function Component() {
  const result = useQueryResult(SheetToFill, {});
  return <Loaded result={result}>{({ registration }) => <Page data={registration} />}</Loaded>;
}

interface PartProps {
  readonly data: RegistrationData;
}

const Page = ({ data }: PartProps) => {
  const t = useTexts(sheetTexts);
  const { may } = useSession();
  const [parameters] = useSearchParams();
  const checking = parameters.get('step') === 'check';
  const change = isRegistered(data);
  const writing = change ? 'changeTitle' : 'title';
  const checked = change ? 'checkChangeTitle' : 'checkTitle';
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb trail={[{ label: t('registration'), href: '/registration' }]} here={t(writing)} />}
        title={t(checking ? checked : writing)}
        lead={t(checking ? 'checkLead' : change ? 'changeLead' : 'lead')}
      />
      <Body data={data} allowed={may('registration:prepare')} checking={checking} />
    </>
  );
};

interface BodyProps extends PartProps {
  readonly allowed: boolean;
  readonly checking: boolean;
}

const Body = ({ data, allowed, checking }: BodyProps) => {
  const t = useTexts(sheetTexts);
  if (!allowed) return <Notice>{t('mayNot')}</Notice>;
  if (data.provisions.length === 0) return <Notice tone="warn">{t('noProvision')}</Notice>;
  return <Editor data={data} checking={checking} />;
};

const useFaults = (data: RegistrationData, values: SheetValues): readonly FieldErrorEntry[] => {
  const t = useTexts(sheetTexts);
  const { pick, cite } = useLanguage();
  const faults = sheetFaults(data.fields, values, {
    pick,
    missing: (label, provision) => t('missing', { label, provision: cite(provision) }),
  });
  if (!isRegistered(data)) return faults;
  return [
    ...(values.changedOn === null ? [{ field: 'changedOn', message: t('changedOnMissing') }] : []),
    ...(values.reason.trim() === '' ? [{ field: 'reason', message: t('reasonMissing') }] : []),
    ...faults,
  ];
};

/** Write, then check; the draft is one and the same on both pages. */
const Editor = ({ data, checking }: Omit<BodyProps, 'allowed'>) => {
  const { session } = useSession();
  const navigate = useNavigate();
  const [, setParameters] = useSearchParams();
  const subject = isRegistered(data) ? `change-${String(data.changes.length + 1)}` : 'first';
  const draft = useDraft<SheetValues>({ kind: 'registration', subject }, () =>
    valuesOf(data, session.organisation?.name ?? ''),
  );
  const faults = useFaults(data, draft.values);
  if (checking && faults.length === 0)
    return (
      <CheckPage
        data={data}
        values={draft.values}
        onBack={() => {
          setParameters({});
        }}
        onDone={async () => {
          await draft.clear();
          await navigate('/registration');
        }}
      />
    );
  return (
    <SheetForm
      data={data}
      draft={draft}
      faults={faults}
      onCheck={() => {
        setParameters({ step: 'check' });
      }}
    />
  );
};

interface SheetFormProps extends PartProps {
  readonly draft: ReturnType<typeof useDraft<SheetValues>>;
  readonly faults: readonly FieldErrorEntry[];
  readonly onCheck: () => void;
}

const SheetForm = ({ data, draft, faults, onCheck }: SheetFormProps) => {
  const t = useTexts(sheetTexts);
  const [attempt, setAttempt] = useState(0);
  const shown = attempt > 0 ? faults : [];
  const errorAt = (field: string) => shown.find((fault) => fault.field === field)?.message;
  const fields = { values: draft.values, change: draft.change, errorAt };
  return (
    <form
      noValidate
      className={c('form')}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (faults.length === 0) onCheck();
      }}
    >
      <ErrorSummary errors={shown} attempt={attempt} />
      <DraftConflict draft={draft} labels={{ reason: t('reason') }} />
      <Stack>
        {isRegistered(data) && <ChangeFields {...fields} />}
        <SheetFields {...fields} fields={data.fields} />
      </Stack>
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
