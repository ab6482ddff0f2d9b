import { Columns, Section } from '../../../../design/section.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { type Decision, grouped } from '../../../../decisions/decision-data.ts';
import { VoteStatus } from '../../../../decisions/decision-status.tsx';
import { MeasureList } from '../../../../decisions/measure-list.tsx';
import { Members } from '../../../../decisions/members.tsx';
import { RiskRound } from '../../../../decisions/risk-round.tsx';
import { SetCondition } from '../../../../decisions/set-condition.tsx';
import { SinceLastApproval } from '../../../../decisions/since-last-approval.tsx';
import { decisionScreenTexts } from '../decision.texts.ts';
import { Manifest } from './manifest.tsx';
import { Thread } from './thread.tsx';

interface ContentProps {
  readonly decision: Decision;
  readonly onDone: () => void;
}

export const Content = ({ decision, onDone }: ContentProps) => {
  const t = useTexts(decisionScreenTexts);
  const { explanation, sinceLastApproval, condition, measures, riskRound, status, shortened } = decision;
  return (
    <Columns>
      <div>
        <Section title={t('why')}>
          <Written>{explanation}</Written>
        </Section>
        <Thread decision={decision} onDone={onDone} />
        <SetCondition condition={condition} open={status === 'OPEN'} />
        <SinceLastApproval
          difference={sinceLastApproval}
          total={measures.length}
          readOn={condition.readOn}
          put
          shortened={shortened}
        />
        <Section title={t('frozen')}>
          <MeasureList measures={measures} readOn={condition.readOn} />
        </Section>
        <RiskRound round={riskRound} />
        <FrozenFacts decision={decision} />
      </div>
      <div>
        <Members decision={decision} />
        <AllVotes decision={decision} />
      </div>
    </Columns>
  );
};

/** Every vote in its order, also those that no longer count. */
const AllVotes = ({ decision: { votes } }: { readonly decision: Decision }) => {
  const t = useTexts(decisionScreenTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  if (votes.length === 0) return null;
  return (
    <Section title={t('votes')}>
      <Rows>
        {votes.map((vote) => (
          <li key={vote.receiptReference}>
            <p>
              {nameOf(vote.person)} <VoteStatus kind={vote.kind} />
            </p>
            <Soft>
              {t('voteLine', { time: f.dateTimeShort(vote.at), version: vote.version, receipt: vote.receiptReference })}
              {!vote.counts && ` ${t('replaced')}`}
            </Soft>
            {vote.reason !== null && <Written>{vote.reason}</Written>}
          </li>
        ))}
      </Rows>
    </Section>
  );
};

const FrozenFacts = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(decisionScreenTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const { proposedBy, proposedAt, version, openedAt, manifestHash, position, versions } = decision;
  return (
    <Section title={t('document')}>
      <Facts
        facts={[
          { label: t('proposed'), value: `${nameOf(proposedBy)}, ${f.dateTimeShort(proposedAt)}` },
          { label: t('version'), value: `${String(version)}, ${f.dateTimeShort(openedAt)}` },
          { label: t('code'), value: <code>{grouped(manifestHash)}</code> },
          { label: t('position'), value: position },
        ]}
      />
      <Manifest decision={decision} />
      {versions.length > 0 && (
        <Disclosure label={t('versions', { n: versions.length })}>
          <Rows>
            {versions.map((each) => (
              <li key={each.version}>
                <p>
                  {t('versionLine', {
                    version: each.version,
                    time: f.dateTimeShort(each.openedAt),
                    name: nameOf(each.openedBy),
                  })}
                </p>
                {each.reason !== null && <Written>{each.reason}</Written>}
              </li>
            ))}
          </Rows>
        </Disclosure>
      )}
    </Section>
  );
};
