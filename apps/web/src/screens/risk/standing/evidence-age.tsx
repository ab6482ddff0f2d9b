import { useNow } from '../../../design/now.ts';
import { Status } from '../../../design/status.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { ageOf, daysBetween, expiryOf } from './ages.ts';
import { standingTexts } from './standing.texts.ts';

/** Today in Denmark, as `2026-11-22`. */
export const useToday = (): string => {
  const f = useFormat();
  return f.dayKey(useNow());
};

/** How long since a day, in the unit people use. */
export const useAgeWords = () => {
  const t = useTexts(standingTexts);
  const today = useToday();
  return (day: string) => {
    const age = ageOf(daysBetween(day, today));
    return age.unit === 'today' ? t('today') : t(age.unit, { n: age.n });
  };
};

interface ExpiryProps {
  readonly expiresOn: string | null | undefined;
}

/** When a document stops proving anything: in words, and in colour only when somebody must act. */
export const Expiry = ({ expiresOn }: ExpiryProps) => {
  const t = useTexts(standingTexts);
  const f = useFormat();
  const today = useToday();
  const expiry = expiryOf(expiresOn, today);
  if (typeof expiresOn !== 'string' || expiry === 'never') return t('neverExpires');
  if (expiry === 'expired')
    return (
      <Status tone="danger" glyph="late">
        {t('expired', { date: f.date(expiresOn) })}
      </Status>
    );
  if (expiry === 'later') return t('expiresOn', { date: f.date(expiresOn) });
  return (
    <Status tone="warn" glyph={expiry === 'today' ? 'due-today' : 'due-soon'}>
      {expiry === 'today' ? t('expiresToday') : t('expiresIn', { n: daysBetween(today, expiresOn) })}
    </Status>
  );
};
