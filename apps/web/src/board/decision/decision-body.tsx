import type { ReactNode } from 'react';
import { Disclosure } from '../../design/derivation.tsx';
import { Section } from '../../design/section.tsx';
import { Soft, Written } from '../../design/text.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import { usePeople } from '../../people/use-people.ts';
import { useSession } from '../../session/session-provider.tsx';
import type { Decision } from '../../decisions/decision-data.ts';
import { DecisionStatus } from '../../decisions/decision-status.tsx';
import { MeasureList } from '../../decisions/measure-list.tsx';
import { Members } from '../../decisions/members.tsx';
import { Questions } from '../../decisions/questions.tsx';
import { Result } from '../../decisions/result.tsx';
import { RiskRound } from '../../decisions/risk-round.tsx';
import { SetCondition } from '../../decisions/set-condition.tsx';
import { SinceLastApproval } from '../../decisions/since-last-approval.tsx';
import { Heading } from '../frame.tsx';
import { decisionTexts } from './decision.texts.ts';
import { RenewedWords } from '../../decisions/renewed-words.tsx';
import { MyVote } from './my-vote.tsx';
import { SignedWords } from './signed-words.tsx';
import { weightOf } from './weight.ts';

interface DecisionBodyProps {
  readonly decision: Decision;
  /** What stands in the way of signing, said before anything else. */
  readonly stop: ReactNode;
  /** Nothing does. */
  readonly signable: boolean;
  readonly asked: ReactNode;
}

export const DecisionBody = ({ decision, stop, signable, asked }: DecisionBodyProps) => {
  const t = useTexts(decisionTexts);
  const { session } = useSession();
  const { reference, title, measures, sinceLastApproval, condition, riskRound, questions, status, shortened } =
    decision;
  return (
    <>
      <Heading title={title} over={`${session.organisation?.name ?? ''} · ${reference}`}>
        <p>
          <DecisionStatus decision={decision} box />
        </p>
        <p>{t.rich(status === 'OPEN' ? 'asks' : `was${status}`, { n: measures.length })}</p>
      </Heading>
      <Result decision={decision} />
      <MyVote decision={decision} />
      {stop}
      <RenewedWords decision={decision} />
      <SetCondition condition={condition} open={status === 'OPEN'} />
      <SinceLastApproval
        difference={sinceLastApproval}
        total={measures.length}
        readOn={condition.readOn}
        put
        shortened={shortened}
      />
      <Why decision={decision} />
      <Section title={t(status === 'OPEN' ? 'whole' : 'wholeThen')} beside={t('measureCount', { n: measures.length })}>
        <MeasureList measures={measures} readOn={condition.readOn} />
      </Section>
      <RiskRound round={riskRound} />
      <Questions questions={questions} ask={asked} />
      <Members decision={decision} />
      {status === 'OPEN' && decision.mayVote && signable && <WhatYouSign decision={decision} />}
    </>
  );
};

const WhatYouSign = ({ decision }: Pick<DecisionBodyProps, 'decision'>) => {
  const t = useTexts(decisionTexts);
  return (
    <Section title={t('signTitle')}>
      <SignedWords decision={decision} kind="APPROVE" />
      <Soft>
        {t('signHow')} {t(weightOf(decision))}
      </Soft>
    </Section>
  );
};

const Why = ({
  decision: { explanation, proposedBy, proposedAt, version, status },
}: {
  readonly decision: Decision;
}) => {
  const t = useTexts(decisionTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  return (
    <Section title={t(status === 'OPEN' ? 'why' : 'whyThen')}>
      <Written>{explanation}</Written>
      <Soft>{t('proposed', { name: nameOf(proposedBy), time: f.dateTimeShort(proposedAt), version })}</Soft>
      <Disclosure label={t('whyBody')}>
        <p>{t('whyBodyIs')}</p>
      </Disclosure>
    </Section>
  );
};
