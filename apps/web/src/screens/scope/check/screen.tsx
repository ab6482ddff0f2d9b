import { useState } from 'react';
import { Button, ButtonRow, LinkButton } from '../../../design/button.tsx';
import { PageHeader } from '../../../design/page-header.tsx';
import { useTurnedPage } from '../../../design/use-turned-page.ts';
import { GraphqlProvider } from '../../../graphql/graphql-provider.tsx';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { FailureNotice } from '../../../session/failure-notice.tsx';
import { Door } from '../../../session/door.tsx';
import { emptyAnswersIn } from '../form/answers.ts';
import { ScopeForm } from '../form/scope-form.tsx';
import { useCheck } from '../form/use-check.ts';
import { Result } from '../result/result.tsx';
import { checkTexts } from './check.texts.ts';

/** The scope question for anybody: no account, nothing stored. */
export function Component() {
  return (
    <Door wide>
      <GraphqlProvider>
        <Check />
      </GraphqlProvider>
    </Door>
  );
}

const Check = () => {
  const t = useTexts(checkTexts);
  const { language } = useLanguage();
  const [answers, setAnswers] = useState(() => emptyAnswersIn(language));
  const { check, pending, answer, problems, failure, attempt, forget } = useCheck();
  useTurnedPage(answer === null ? 'form' : 'result');
  if (answer !== null)
    return (
      <>
        <PageHeader title={t('title')} over={t('answered')} actions={<Button onPress={forget}>{t('again')}</Button>} />
        <Result answer={answer} />
        <ButtonRow>
          <LinkButton look="primary" href="/create-organisation">
            {t('create')}
          </LinkButton>
          <Button onPress={forget}>{t('again')}</Button>
        </ButtonRow>
      </>
    );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {failure !== null && <FailureNotice failure={failure} />}
      <ScopeForm answers={answers} onChange={setAnswers} problems={problems} attempt={attempt}>
        <ButtonRow>
          <Button look="primary" type="submit" pending={pending} onPress={() => void check(answers)}>
            {t('check')}
          </Button>
          <LinkButton href="/sign-in">{t('signIn')}</LinkButton>
        </ButtonRow>
      </ScopeForm>
    </>
  );
};
