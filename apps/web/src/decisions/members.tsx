import { classes } from '../design/classes.ts';
import { Rows } from '../design/facts.tsx';
import { Section } from '../design/section.tsx';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import type { Decision, Member } from './decision-data.ts';
import { VoteStatus } from './decision-status.tsx';
import { decisionsTexts } from './decisions.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

/** Who has taken a position, who is awaited, and what is still needed. */
export const Members = ({ decision }: { readonly decision: Decision }) => {
  const t = useTexts(decisionsTexts);
  const { pick } = useLanguage();
  const { members, participants, membersInOffice, quorumText } = decision;
  return (
    <Section title={t('members')} beside={t('voted', { n: participants, of: membersInOffice })}>
      <Rows>
        {members.map((member) => (
          <li key={member.person} className={c('member')}>
            <MemberName member={member} />
            <span className={c('stand')}>
              <MemberStand member={member} />
            </span>
          </li>
        ))}
      </Rows>
      <p className={c('quorum')}>{pick(quorumText)}</p>
    </Section>
  );
};

const MemberName = ({ member: { person, role, inOffice } }: { readonly member: Member }) => {
  const t = useTexts(decisionsTexts);
  const { nameOf } = usePeople();
  return (
    <span>
      {nameOf(person)} {role !== null && role !== 'MEMBER' && <span className={c('soft')}>{t(role)}</span>}
      {!inOffice && <span className={c('soft')}> {t('leftOffice')}</span>}
    </span>
  );
};

const MemberStand = ({ member: { vote, asked, person } }: { readonly member: Member }) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const { list } = usePeople();
  const you = list.some(({ id, isYou }) => isYou && id === person);
  if (vote?.counts)
    return (
      <>
        <VoteStatus kind={vote.kind} /> <span className={c('soft')}>{f.dayShort(vote.at)}</span>
      </>
    );
  if (asked) return t('hasAsked');
  return <span className={c(you && 'strong')}>{t(you ? 'awaitsYou' : 'awaited')}</span>;
};
