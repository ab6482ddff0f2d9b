import { Derivation } from '../../../design/derivation.tsx';
import { Soft } from '../../../design/text.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { type Clock, derivationOf } from './clock.ts';
import { clocksTexts } from './clocks.texts.ts';
import type { NameOf } from '../../../people/use-people.ts';

interface ClockDerivationProps {
  readonly clock: Clock;
  readonly nameOf: NameOf;
  /** Who set the start is told where a person set it: the moment of awareness, or a request. */
  readonly awareAt: string;
}

/** Reckoned from a notification that is not received yet: what starts it stands in for one. */
const isProjected = ({ kind, startedAt, derivation }: Clock): boolean => {
  const start = derivation.steps.find(({ id }) => id === 'start')?.utc;
  return kind === 'FINAL_REPORT' && typeof start === 'string' && Date.parse(start) !== Date.parse(startedAt);
};

/** Why a clock says what it says: rule and version, who set the start and why, the sum, the former deadline struck. */
export const ClockDerivation = ({ clock, nameOf, awareAt }: ClockDerivationProps) => {
  const t = useTexts(clocksTexts);
  const f = useFormat();
  const name = nameOf(clock.setBy);
  const words = clock.startReason ? t('reason', { name, reason: clock.startReason }) : t('setBy', { name });
  const setByAPerson = clock.kind === 'INTERIM_REPORT' || clock.startedAt === awareAt;
  const startedBy = isProjected(clock) ? t('projected') : setByAPerson ? words : undefined;
  const former = clock.formerDeadlines.at(-1);
  return (
    <>
      <Derivation
        derivation={derivationOf(clock)}
        dueAt={clock.dueAt}
        startedBy={startedBy}
        former={
          former && {
            dueAt: former.dueAt,
            note: (
              <>
                {t('replaced', { time: f.dateTimeShort(former.replacedAt), name: nameOf(former.replacedBy) })}{' '}
                {former.reason}
              </>
            ),
          }
        }
      />
      <Soft size="micro">{t('ruleVersion', { version: clock.derivation.ruleVersion })}</Soft>
    </>
  );
};
