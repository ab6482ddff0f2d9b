import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { Section } from '../design/section.tsx';
import { Status, type Tone } from '../design/status.tsx';
import type { GlyphName } from '../design/status-glyph.tsx';
import { Soft } from '../design/text.tsx';
import { AgeingEvidenceTitles } from '../graphql/generated/decisions/decision.ts';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { type Condition, grouped, noonOf } from './decision-data.ts';
import { setConditionTexts } from './set-condition.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface SetConditionProps {
  readonly condition: Condition;
  /** Still put to the vote, or about to be: read today. */
  readonly open: boolean;
}

/** What of the set time has overtaken, or soon will: read before anybody signs it. */
export const SetCondition = ({ condition, open }: SetConditionProps) => {
  const t = useTexts(setConditionTexts);
  const f = useFormat();
  const { readOn, expired, expiring, reviewsOverdue, riskRoundEndedOn } = condition;
  const day = (of: string) => f.date(noonOf(of));
  const holds = expired.length + expiring.length + reviewsOverdue.length === 0 && riskRoundEndedOn === null;
  return (
    <Section title={t('title')}>
      {holds && <p>{t('nothing')}</p>}
      <EvidenceGroup items={expired} tone="danger" glyph="late" words="expired" ends="expiredOn" />
      <Group n={reviewsOverdue.length} tone="danger" glyph="late" words={t('overdue', { n: reviewsOverdue.length })}>
        {reviewsOverdue.map(({ measure, plannedOn, ...names }) => (
          <li key={measure}>
            <MeasureName {...names} />
            <Soft>{t('plannedOn', { day: day(plannedOn) })}</Soft>
          </li>
        ))}
      </Group>
      <EvidenceGroup items={expiring} tone="warn" glyph="due-soon" words="expiring" ends="expiresOn" />
      {riskRoundEndedOn !== null && (
        <p>
          <Status tone="danger" glyph="late">
            {t('roundEnded', { day: day(riskRoundEndedOn) })}
          </Status>
        </p>
      )}
      <Soft>{t(open ? 'readToday' : 'readThen', { day: day(readOn) })}</Soft>
    </Section>
  );
};

interface GroupProps {
  readonly n: number;
  readonly tone: Tone;
  readonly glyph: GlyphName;
  readonly words: string;
  readonly children: ReactNode;
}

const Group = ({ n, tone, glyph, words, children }: GroupProps) =>
  n === 0 ? null : (
    <div className={c('condition')}>
      <Status tone={tone} glyph={glyph}>
        {words}
      </Status>
      <ul>{children}</ul>
    </div>
  );

interface EvidenceGroupProps extends Pick<GroupProps, 'tone' | 'glyph'> {
  readonly items: Condition['expired'];
  readonly words: 'expired' | 'expiring';
  readonly ends: 'expiredOn' | 'expiresOn';
}

/** By its title where the collection still has it: the set itself knows the hash alone. */
const EvidenceGroup = ({ items, words, ends, ...look }: EvidenceGroupProps) => {
  const t = useTexts(setConditionTexts);
  const f = useFormat();
  const result = useQueryResult(AgeingEvidenceTitles, {}, { pause: items.length === 0 });
  const known = result.state === 'ready' ? result.data.evidenceItems.edges : [];
  const titleOf = (hash: string) => known.find(({ node }) => node.sha256 === hash)?.node.title;
  return (
    <Group n={items.length} {...look} words={t(words, { n: items.length })}>
      {items.map(({ sha256, expiresOn, measures }) => (
        <li key={`${sha256} ${expiresOn}`}>
          {result.state !== 'loading' && <p>{titleOf(sha256) ?? t('file', { code: grouped(sha256.slice(0, 12)) })}</p>}
          <Soft>
            {t(ends, { day: f.date(noonOf(expiresOn)) })} · {measures.map(({ reference }) => reference).join(', ')}
          </Soft>
        </li>
      ))}
    </Group>
  );
};

type Names = Pick<Condition['reviewsOverdue'][number], 'name' | 'reference'>;

const MeasureName = ({ name, reference }: Names) => {
  const { pick } = useLanguage();
  return (
    <p>
      {pick(name)} <span className={c('ref')}>{reference}</span>
    </p>
  );
};
