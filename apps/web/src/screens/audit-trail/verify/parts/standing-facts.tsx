import { CopyField } from '../../../../design/copy-list.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Prose, Soft } from '../../../../design/text.tsx';
import type { LogVerificationResult } from '../../../../graphql/generated/audit-trail/verify.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { verifyTexts } from '../verify.texts.ts';

interface StandingProps {
  readonly standing: LogVerificationResult['logStanding'];
}

/** The newest signature first. A witness that came back with another key, e.g. after a restore, has an earlier one too. */
const inTurn = (witnesses: StandingProps['standing']['witnesses']) => {
  const newestFirst = witnesses.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return newestFirst.map((witness, index) => ({
    ...witness,
    earlier: newestFirst.slice(0, index).some(({ name }) => name === witness.name),
  }));
};

/** How many entries since when, last sealed, last witnessed and by whom, last recomputed. */
export const StandingFacts = ({ standing }: StandingProps) => {
  const t = useTexts(verifyTexts);
  const f = useFormat();
  const { events, since, sealedEvents, sealedAt, checkedAt, broken } = standing;
  const all =
    since === null ? f.number(events) : t('entriesSince', { events: f.number(events), since: f.dateTime(since) });
  const sealed =
    sealedAt === null ? t('notYet') : t('sealedTo', { events: f.number(sealedEvents), time: f.dateTime(sealedAt) });
  return (
    <Section title={t('standing')}>
      <Facts
        facts={[
          { key: 'entries', label: t('entries'), value: all },
          { key: 'sealed', label: t('sealed'), value: sealed },
          { key: 'witnessed', label: t('witnessed'), value: <WitnessedTo standing={standing} /> },
          {
            key: 'checked',
            label: t('checked'),
            value:
              checkedAt === null
                ? t('notYet')
                : t(broken ? 'lastIntact' : 'checkedAt', { time: f.dateTime(checkedAt) }),
          },
        ]}
      />
    </Section>
  );
};

/** Who has seen how much of it. That none is set up, and that the one set up has not answered yet, are two things. */
const WitnessedTo = ({ standing: { witnesses, witnessExpected, sealedEvents } }: StandingProps) => {
  const t = useTexts(verifyTexts);
  const f = useFormat();
  const seen = inTurn(witnesses);
  const since = seen.filter(({ beforeRestore }) => !beforeRestore);
  const behind = sealedEvents - Math.max(0, ...since.map(({ events }) => events));
  return (
    <>
      {seen.map(({ key, name, events, at, ...when }) => (
        <p key={key}>{t(wordsOf(when), { name, events: f.number(events), time: f.dateTime(at) })}</p>
      ))}
      {witnessExpected && since.length > 0 && behind > 0 && <Soft>{t('witnessBehind', { n: behind })}</Soft>}
      {seen.length === 0 && t(witnessExpected ? 'witnessToCome' : 'noWitness')}
    </>
  );
};

const wordsOf = ({ earlier, beforeRestore }: { readonly earlier: boolean; readonly beforeRestore: boolean }) => {
  if (beforeRestore) return 'witnessedBefore';
  return earlier ? 'witnessedEarlier' : 'witnessedBy';
};

/** What one compares with what one was told by another way. */
export const Fingerprints = ({ standing: { origin, root, key, witnesses } }: StandingProps) => {
  const t = useTexts(verifyTexts);
  const prints: (readonly [string, string | null])[] = [
    [t('origin'), origin],
    [t('root'), root],
    [t('logKey'), key],
    ...inTurn(witnesses).map(
      ({ name, key: its, earlier }) => [t(earlier ? 'witnessKeyEarlier' : 'witnessKey', { name }), its] as const,
    ),
  ];
  return (
    <Section title={t('fingerprints')}>
      <Stack tight>
        <Soft>{t('fingerprintsHelp')}</Soft>
        <Facts
          facts={prints.flatMap(([label, value]) =>
            value === null
              ? []
              : [{ key: `${label} ${value}`, label, value: <CopyField label={label} value={value} /> }],
          )}
        />
      </Stack>
    </Section>
  );
};

/** What is shown by all this, and what is not. */
export const Meaning = () => {
  const t = useTexts(verifyTexts);
  return (
    <Section title={t('meaning')}>
      <Stack tight>
        <Prose>{t('proves')}</Prose>
        <Prose>{t('provesWitness')}</Prose>
        <Prose>{t('provesNot')}</Prose>
      </Stack>
    </Section>
  );
};
