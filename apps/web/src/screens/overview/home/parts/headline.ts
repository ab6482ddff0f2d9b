import { useNow } from '../../../../design/now.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { isLate } from '../../../incidents/clocks/clock.ts';
import { homeTexts } from '../home.texts.ts';

interface Due {
  readonly dueAt: string;
  readonly lateAfter: string;
}

/** The finding in one sentence: what runs out next, and what already has. */
export const useHeadline = (clocks: readonly Due[]): string => {
  const t = useTexts(homeTexts);
  const f = useFormat();
  const now = useNow();
  const late = clocks.filter((clock) => isLate(clock, now)).length;
  const running = clocks.filter((clock) => !isLate(clock, now));
  if (running.length === 0) return late === 0 ? t('nothing') : t('lateOnly', { n: late });
  const next = Math.min(...running.map(({ dueAt }) => Date.parse(dueAt)));
  const time = f.remaining(Math.max(0, next - now));
  const words = running.length === 1 ? t('runningOne', { time }) : t('runningMany', { n: running.length, time });
  return late === 0 ? words : `${words}, ${t('lateToo', { n: late })}`;
};
