import { useTexts } from '../../../../language/use-texts.ts';
import { type Duty, isOpenDuty, nextChange, type RegistrationData } from '../registration-data.ts';
import { statusTexts } from '../status.texts.ts';

type Prefix = '' | 'change';

const wordsOf = ({ status }: Duty, prefix: Prefix) => {
  if (status === 'DUE_TODAY') return prefix === '' ? 'dueToday' : 'changeDueToday';
  if (status === 'OVERDUE') return prefix === '' ? 'overdue' : 'changeOverdue';
  return prefix === '' ? 'dueIn' : 'changeDueIn';
};

/** The finding in one sentence. */
export const useHeadline = (data: RegistrationData): string => {
  const t = useTexts(statusTexts);
  const { duty, scopeApproved } = data;
  const change = nextChange(data)?.duty;
  const due = (each: Duty, prefix: Prefix) => {
    const words = wordsOf(each, prefix);
    if (words === 'dueToday' || words === 'changeDueToday') return t(words);
    return t(words, { n: Math.abs(each.daysLeft ?? 0) });
  };
  if (duty && isOpenDuty(duty)) return due(duty, '');
  if (change) return due(change, 'change');
  if (duty) return t(duty.receivedLate ? 'registeredLate' : 'registered');
  return t(scopeApproved ? 'noDuty' : 'scopeFirst');
};
