import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { TextAreaField } from '../../../design/text-field.tsx';
import { useTurnedPage } from '../../../design/use-turned-page.ts';
import { AssessScope, CurrentScope, type CurrentScopeResult } from '../../../graphql/generated/scope/assessment.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useAct } from '../../../graphql/use-act.ts';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import type { Language } from '../../../language/language.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { FailureNotice } from '../../../session/failure-notice.tsx';
import { useSession } from '../../../session/session-provider.tsx';
import { answersOf, emptyAnswersIn, inputOf } from '../form/answers.ts';
import { ScopeForm } from '../form/scope-form.tsx';
import { useCheck } from '../form/use-check.ts';
import { Result } from '../result/result.tsx';
import { assessTexts } from './assess.texts.ts';
import { useKeptAnswers } from './use-kept-answers.ts';

type Assessment = CurrentScopeResult['scopeAssessment'];

/** Answers, then a check page with everything that follows from them, then one act. */
export function Component() {
  const result = useQueryResult(CurrentScope, {});
  return (
    <Loaded result={result}>
      {({ scopeAssessment }) => <Assess key={scopeAssessment?.assessment ?? 0} latest={scopeAssessment} />}
    </Loaded>
  );
}

const beginFrom = (latest: Assessment, language: Language) =>
  latest === null ? emptyAnswersIn(language) : answersOf(latest);

const Assess = ({ latest }: { readonly latest: Assessment }) => {
  const t = useTexts(assessTexts);
  const { language } = useLanguage();
  const { session } = useSession();
  const basedOn = latest?.assessment ?? 0;
  const keeper = useKeptAnswers(session.organisation?.id ?? '', basedOn, beginFrom(latest, language));
  const checking = useCheck();
  useTurnedPage(checking.answer === null ? 'form' : 'result');
  const trail = <Breadcrumb trail={[{ href: '/scope', label: t('scope') }]} here={t('title')} />;
  if (checking.answer !== null)
    return (
      <>
        <PageHeader
          title={t('checkTitle')}
          lead={t('checkLead')}
          breadcrumb={trail}
          actions={<Button onPress={checking.forget}>{t('back')}</Button>}
        />
        <Result answer={checking.answer} />
        <Recording basedOn={basedOn} input={inputOf(keeper.answers)} onBack={checking.forget} onDone={keeper.forget} />
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} breadcrumb={trail} />
      {checking.failure !== null && <FailureNotice failure={checking.failure} />}
      <ScopeForm
        answers={keeper.answers}
        onChange={keeper.change}
        problems={checking.problems}
        attempt={checking.attempt}
      >
        <ButtonRow>
          <Button look="primary" pending={checking.pending} onPress={() => void checking.check(keeper.answers)}>
            {t('preview')}
          </Button>
        </ButtonRow>
        <p>{t('saved')}</p>
      </ScopeForm>
    </>
  );
};

interface RecordingProps {
  readonly basedOn: number;
  readonly input: ReturnType<typeof inputOf>;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

const Recording = ({ basedOn, input, onBack, onDone }: RecordingProps) => {
  const t = useTexts(assessTexts);
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const [revision, setRevision] = useState('');
  const [record, { pending }] = useAct(AssessScope);
  const [trouble, setTrouble] = useState<Exclude<Awaited<ReturnType<typeof record>>, { readonly kind: 'done' }> | null>(
    null,
  );
  const send = async () => {
    const outcome = await record({ input: { basedOn, inputs: input, revision: revision === '' ? null : revision } });
    if (outcome.kind !== 'done') {
      setTrouble(outcome);
      return;
    }
    onDone();
    await navigate('/scope');
  };
  return (
    <>
      {trouble?.kind === 'refused' && (
        <Notice tone="danger" live>
          {pick(trouble.rejection.message)}
        </Notice>
      )}
      {trouble?.kind === 'failed' && <FailureNotice failure={trouble.failure} />}
      {basedOn > 0 && (
        <TextAreaField
          label={t('revision', { n: basedOn })}
          rows={2}
          maxLength={1000}
          value={revision}
          onChange={setRevision}
        />
      )}
      <ButtonRow>
        <Button look="primary" pending={pending} onPress={() => void send()}>
          {t('record')}
        </Button>
        <Button onPress={onBack}>{t('back')}</Button>
      </ButtonRow>
    </>
  );
};
