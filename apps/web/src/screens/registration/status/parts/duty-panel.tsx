import { Disclosure } from '../../../../design/derivation.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Panel } from '../../../../design/section.tsx';
import type { GlyphName } from '../../../../design/status-glyph.tsx';
import { Status, type Tone } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { type Duty, noonOf } from '../registration-data.ts';
import { statusTexts } from '../status.texts.ts';

const faces: Readonly<Record<Duty['status'], readonly [Tone, GlyphName]>> = {
  RUNNING: ['plan', 'running'],
  DUE_TODAY: ['warn', 'due-today'],
  OVERDUE: ['danger', 'late'],
  RECEIPTED: ['ok', 'receipted'],
};

export const DutyStatus = ({ duty }: { readonly duty: Duty }) => {
  const t = useTexts(statusTexts);
  const [tone, glyph] = faces[duty.status];
  return (
    <Status tone={tone} glyph={glyph}>
      {duty.receivedLate ? t('receivedLate') : t(duty.status)}
    </Status>
  );
};

interface DutyPanelProps {
  readonly duty: Duty;
  readonly trigger: 'coveredOn' | 'changedOn';
}

/** The last day, what it is counted from, and why. */
export const DutyPanel = ({ duty, trigger }: DutyPanelProps) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const { cite } = useLanguage();
  const day = (of: string) => f.dateWithWeekday(noonOf(of));
  return (
    <Panel>
      <Facts
        facts={[
          { label: t('standing'), value: <DutyStatus duty={duty} /> },
          { label: t('lastDay'), value: <b>{t('untilMidnight', { day: day(duty.dueOn) })}</b> },
          { label: t('counted'), value: t(trigger, { day: day(duty.startedOn) }) },
          { label: t('basis'), value: cite(duty.basis) },
        ]}
      />
      {duty.status === 'OVERDUE' && <p>{t('stillDue')}</p>}
      <Disclosure label={t('why')}>
        <DutyDerivation derivation={duty.derivation} />
      </Disclosure>
    </Panel>
  );
};

const stepIds = ['rule', 'start', 'sum', 'adjustment', 'note', 'result'] as const;

const DutyDerivation = ({ derivation }: Pick<Duty, 'derivation'>) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const { pick, cite } = useLanguage();
  const steps = derivation.steps.map(({ id, text, day }) => ({
    label: t(stepIds.find((known) => known === id) ?? 'note'),
    value: day ? `${pick(text)}: ${f.dateWithWeekday(noonOf(day))}` : pick(text),
  }));
  const unmoved = derivation.unmovedBy.map((reason) => pick(reason)).join(' ');
  return (
    <>
      <Facts facts={[...steps, { label: t('unmoved'), value: unmoved }]} />
      <Soft size="micro">
        {cite(derivation.provision)} · {t('ruleVersion', { version: derivation.ruleVersion })}
      </Soft>
    </>
  );
};
